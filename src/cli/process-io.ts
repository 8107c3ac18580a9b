import { mkdir, readdir, stat } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { resolve } from 'node:path';
import type { WriteStream } from 'node:tty';
import { codeOf, namingFile, readInPieces, readWhole, writeWhole } from '../files/index.ts';
import type { FileKind } from '../open/index.ts';
import { ulid } from './correlation.ts';
import type { Files, Io, Key } from './io.ts';
import { type Output, outputTo } from './output.ts';
import { pagerFor } from './pager.ts';

/** The world of a real process. */
export function processIo(cwd = process.cwd()): Io {
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    stdin: readStdin,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    keys: pressedKeys,
    env: process.env,
    cwd,
    now: () => new Date().toISOString(),
    today: () => dayOnTheWall(new Date()),
    correlation: () => ulid(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
    user: userAtHost,
    files: filesFrom(cwd),
    ...(process.stdout.isTTY && { pager }),
  };
}

/** Loaded where there is something to page: starting other programs takes long to load. */
function pager(text: string): void {
  const { stdout, env } = process;
  if (text.split('\n').length <= stdout.rows) {
    stdout.write(text);
    return;
  }
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  pagerFor(stdout, env, spawnSync)(text);
}

/** More than any command reads of a file. */
const LARGEST_READ = 500_000_000;

/** The file system, seen from a folder. */
export const filesFrom = (cwd: string): Files => ({
  look: (path) => namingFile(path, 'read', () => look(resolve(cwd, path))),
  read: (path) => readWhole(resolve(cwd, path), path, LARGEST_READ),
  pieces: (path) => readInPieces(resolve(cwd, path), path),
  write: (path, text, over = 'anything', mode = 0o666) =>
    writeWhole(resolve(cwd, path), text, { over, named: path, mode }),
  makeFolder: (path) =>
    namingFile(path, 'written', async () => {
      await mkdir(resolve(cwd, path), { recursive: true });
    }),
  list: (folder) => namingFile(folder, 'read', async () => (await readdir(resolve(cwd, folder))).sort()),
});

const outputOf = (stream: WriteStream): Output =>
  outputTo({
    put: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
  });

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** In the time zone of TZ, or of the machine. */
const dayOnTheWall = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((number) => String(number).padStart(2, '0'))
    .join('-');

function userAtHost(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    // A container may run under a user id that has no name.
    return `someone@${hostname()}`;
  }
}

async function look(path: string): Promise<FileKind | undefined> {
  try {
    const found = await stat(path);
    // What another program writes into a pipe, as `<(gunzip -c case.yaml.gz)`, is read as a file is.
    const isFile = found.isFile() || found.isFIFO();
    return { kind: isFile ? 'file' : found.isDirectory() ? 'folder' : 'other', size: found.size };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

const KEYS: Readonly<Record<string, Key>> = {
  space: 'next',
  return: 'next',
  enter: 'next',
  right: 'next',
  down: 'next',
  left: 'back',
  up: 'back',
  backspace: 'back',
  q: 'quit',
  escape: 'quit',
};

async function* pressedKeys(): AsyncIterable<Key> {
  const { createInterface, emitKeypressEvents } = await import('node:readline');
  const { default: events } = await import('node:events');
  const { stdin } = process;
  // Without an interface of its own readline would not tell an arrow key from a lone escape.
  const lines = createInterface({ input: stdin, escapeCodeTimeout: 50 });
  emitKeypressEvents(stdin, lines);
  stdin.setRawMode(true);
  try {
    for await (const [, key] of events.on(stdin, 'keypress') as AsyncIterable<[string, Pressed]>)
      yield key.ctrl && (key.name === 'c' || key.name === 'd') ? 'quit' : (KEYS[key.name ?? ''] ?? 'other');
  } finally {
    stdin.setRawMode(false);
    lines.close();
    stdin.pause();
  }
}

type Pressed = { readonly name?: string; readonly ctrl?: boolean };
