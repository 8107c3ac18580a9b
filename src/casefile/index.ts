/** Case files: a case as people write it, YAML or JSON. */
export { type CaseFileChange, changedCaseFile } from './change.ts';
export { type CaseDocument, readDocument } from './document.ts';
export { type Path, type Place, type Problem, printedProblem } from './problem.ts';
export { type CaseFile, type CaseFileOptions, type ReadCaseFile, readCaseFile } from './read.ts';
export { type ReadEntries, readEntries } from './read-entries.ts';
export { caseFileJsonSchema } from './schema.ts';
export { decodeSource, LARGEST_FILE, type ReadSource, type Source } from './source.ts';
export { caseFileValue, writeCaseFile } from './write.ts';
