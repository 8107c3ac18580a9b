import {
  type Columns,
  docketsOf,
  type Format,
  type Imported,
  isOneOfMany,
  NotRecords,
  RecordSplitter,
} from '../../import/index.ts';
import { BadInput } from '../faults.ts';
import type { Io } from '../io.ts';
import { docketIn, docketTextAt, LARGEST_DOCKET, sourceIn } from './docket-file.ts';

/** From this size on, in bytes, a file is read piece by piece: a small one is parsed whole in less time. */
const STREAMED = 8_000_000;

/** One docket of a file, or why it is none; `read` is how many bytes of the file have been read by then. */
export type DocketInFile = {
  readonly docket: Imported | BadInput;
  readonly read: number;
  /** How many dockets the file has been seen to hold. */
  readonly of: number;
  /** What the file holds, parsed, where it was read whole. */
  readonly value?: unknown;
};

/**
 * The dockets of a file, one after the other: however large a file of many is, no more than one of them is held.
 * Throws `BadInput` where the file cannot be read, or what it holds ends or changes in the middle.
 */
export async function* docketsInFile(
  io: Io,
  file: string,
  { format, columns }: { readonly format: Format | 'auto'; readonly columns?: Columns | undefined },
): AsyncGenerator<DocketInFile> {
  const size = columns === undefined ? await sizeOf(io, file) : 0;
  if (size >= STREAMED && (await holdsMany(io, file))) {
    yield* streamed(io, file, format);
    return;
  }
  const value = sourceIn(file, await docketTextAt(io, file), columns);
  const dockets = docketsOf(value);
  for (const docket of dockets)
    yield { docket: docketOr(file, docket, format), read: size, of: dockets.length, value };
}

/** The docket that a value is, or why it is none. */
function docketOr(where: string, value: unknown, format: Format | 'auto'): Imported | BadInput {
  try {
    return docketIn(where, value, format);
  } catch (error) {
    if (error instanceof BadInput) return error;
    throw error;
  }
}

async function sizeOf(io: Io, file: string): Promise<number> {
  if (file.trim() === '') return 0;
  const found = await io.files.look(file).catch(() => undefined);
  return found?.kind === 'file' ? found.size : 0;
}

/** Whether a file holds dockets one after the other, by its first two: pages of one docket are read together. */
async function holdsMany(io: Io, file: string): Promise<boolean> {
  const splitter = new RecordSplitter(LARGEST_DOCKET);
  const first: string[] = [];
  try {
    for await (const { text } of pieces(io, file)) {
      first.push(...splitter.take(text));
      if (first.length > 1) break;
    }
    return first.length > 1 && first.slice(0, 2).every((one) => isOneOfMany(JSON.parse(one)));
  } catch {
    return false;
  }
}

async function* streamed(io: Io, file: string, format: Format | 'auto'): AsyncGenerator<DocketInFile> {
  const splitter = new RecordSplitter(LARGEST_DOCKET);
  let of = 0;
  try {
    for await (const { text, read } of pieces(io, file))
      for (const record of splitter.take(text)) {
        of++;
        // That there are several is known before the first is written anywhere.
        yield { docket: docketOf(record), read, of: Math.max(2, of) };
      }
    splitter.end();
  } catch (error) {
    if (!(error instanceof NotRecords)) throw error;
    throw new BadInput([{ where: file, what: error.message }]);
  }

  function docketOf(record: string): Imported | BadInput {
    const where = `${file}: docket ${of.toLocaleString('en-US')}`;
    try {
      return docketOr(where, JSON.parse(record), format);
    } catch (error) {
      if (error instanceof SyntaxError)
        return new BadInput([{ where, what: `it is not JSON: ${error.message.slice(0, 200)}` }]);
      throw error;
    }
  }
}

async function* pieces(io: Io, file: string) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  try {
    for await (const bytes of io.files.pieces(file)) {
      read += bytes.length;
      yield { text: decoder.decode(bytes, { stream: true }), read };
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new BadInput([
      { where: file, what: 'this is no UTF-8 text: a docket is a file of JSON, saved as UTF-8' },
    ]);
  }
}
