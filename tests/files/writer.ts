/** A program that writes one file and ends: `node writer.ts PATH TEXT [nothing | TEXT-THAT-IS-THERE]`. */
import { FileChanged, FileFault, writeWhole } from '../../src/files/index.ts';

const [path = '', text = '', over] = process.argv.slice(2);
try {
  await writeWhole(path, text, {
    over: over === undefined ? 'anything' : over === 'nothing' ? 'nothing' : { text: over },
  });
} catch (error) {
  if (!(error instanceof FileFault)) throw error;
  console.log(error.message);
  process.exitCode = error instanceof FileChanged ? 3 : 2;
}
