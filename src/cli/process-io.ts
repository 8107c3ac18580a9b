import { readFile, stat, writeFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { resolve } from 'node:path';
import type { WriteStream } from 'node:tty';
import { ulid } from './correlation.ts';
import type { FileKind, Io, Key, Output } from './io.ts';

/** The world of a real process. */
export function processIo(): Io {
  const cwd = process.cwd();
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    stdin: readStdin,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    keys: pressedKeys,
    env: process.env,
    cwd,
    now: () => new Date().toISOString(),
    correlation: () => ulid(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
    user: userAtHost,
    files: {
      look: (path) => look(resolve(cwd, path)),
      read: (path) => readFile(resolve(cwd, path)),
      write: (path, text) => writeFile(resolve(cwd, path), text),
    },
  };
}

const outputOf = (stream: WriteStream): Output => ({
  write: (text) => void stream.write(text),
  isTerminal: stream.isTTY === true,
  columns: stream.isTTY ? stream.columns : undefined,
});

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

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
    return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other', size: found.size };
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
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
