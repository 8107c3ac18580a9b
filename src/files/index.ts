/** Files that Nunc reads and writes for those who use it; see `write-whole.ts`. */
export { codeOf, FileChanged, FileFault, namingFile, wordsFor } from './faults.ts';
export { putInNewPlace } from './put-in-place.ts';
export { readInPieces, readWhole } from './read-whole.ts';
export { syncFile, syncFolder } from './sync.ts';
export { type Temporary, temporaryFor } from './temporary.ts';
export { type WriteOptions, writeWhole } from './write-whole.ts';
