/**
 * A cite without its locator. The vocabulary has the same function, but with it comes a schema library, which tries
 * whether it may make code at run time: the page's policy forbids that, and the browser would complain.
 */
export const printedCite = (cite: string): string => cite.replace(/ "[^"]*"$/, '');
