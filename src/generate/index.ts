/** Made-up dockets, from a seed, for sizing a machine and for measuring. */
export { type Chance, chanceFrom } from './chance.ts';
export { type GenerateOptions, generateDocket } from './docket.ts';
export { generateDockets } from './dockets.ts';
export { generateLawsuit, type LawsuitOptions } from './lawsuit.ts';
