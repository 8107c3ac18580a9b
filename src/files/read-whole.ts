/** Reading a file, or a pipe, that ends within a size. */
import { open } from 'node:fs/promises';
import { FileFault, namingFile } from './faults.ts';

const CHUNK = 1 << 16;

/**
 * All bytes of a file or a pipe.
 *
 * Errors: `FileFault`, naming it, where it cannot be read or has more bytes than are asked for at most.
 */
export function readWhole(path: string, named: string, atMost: number): Promise<Uint8Array> {
  return namingFile(named, 'read', async () => {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      // A pipe, or a file of /proc, does not say how long it is.
      if (size > 0 && size <= atMost) return await file.readFile();
      const chunks: Uint8Array[] = [];
      for (let total = 0; ; ) {
        const { buffer, bytesRead } = await file.read(new Uint8Array(CHUNK), 0, CHUNK, null);
        if (bytesRead === 0) return Buffer.concat(chunks);
        total += bytesRead;
        if (total > atMost)
          throw new FileFault(
            named,
            `it has more than the ${atMost.toLocaleString('en-US')} bytes that are read`,
            'EFBIG',
          );
        chunks.push(buffer.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  });
}

/** How much of a file is read at once where it is read in pieces. */
const PIECE = 1 << 18;

/** The bytes of a file, piece by piece, each good until the next is asked for. Errors: `FileFault`, naming it, where it cannot be read. */
export async function* readInPieces(path: string, named: string): AsyncGenerator<Uint8Array> {
  const file = await namingFile(named, 'read', () => open(path, 'r'));
  try {
    // One piece of memory for all: who is given a piece has read it before the next is asked for.
    const piece = new Uint8Array(PIECE);
    for (;;) {
      const { bytesRead } = await namingFile(named, 'read', () => file.read(piece, 0, PIECE, null));
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
