/** The version of Nunc, as package.json has it. */
export const VERSION = '0.1.0';

/** Where a published schema is found, by the version of Nunc: as the package is served from npm. */
export const schemaAddress = (file: string): string =>
  `https://unpkg.com/nunc@${VERSION}/docs/schema/${file}`;
