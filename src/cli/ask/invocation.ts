import type { Log } from '../../log/port.ts';
import { waitedFor } from '../../log/store-url.ts';
import { escapedInJson } from '../../views/printable.ts';
import { colouredInk, type Ink, plainInk, printed } from '../../views/text/ink.ts';
import type { Line } from '../../views/text/styled.ts';
import { BadInput } from '../faults.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import type { Output } from '../output.ts';
import type { Settings } from './settings.ts';

/** Options that every command takes. */
export type GlobalOptions = {
  readonly json?: boolean;
  readonly store?: string;
  readonly wait?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly pager?: boolean;
};

/** One run of one command: how it is asked, and where its answer goes. */
export type Invocation = {
  readonly io: Io;
  readonly json: boolean;
  /** The store's URL. It may hold a password: it is shown through `withoutPassword` only. */
  readonly store: string;
  /** A store's URL with the time to wait for it, where one was asked for. */
  readonly waiting: (url: string) => string;
  /** What was set for all commands. */
  readonly settings: Settings;
  /** How wide text may be. */
  readonly width: number;
  /** Writes an answer for people to stdout. */
  readonly show: (lines: readonly Line[]) => void;
  /** Writes an answer for programs to stdout. */
  readonly give: (value: unknown) => void;
  /** Writes progress or a remark to stderr. */
  readonly tell: (text: string) => void;
  /** Ends with a status other than 0. */
  readonly finish: (code: ExitCode) => void;
  /** Opens the store; it is closed when the command is done. */
  readonly log: (mode: 'read' | 'write') => Promise<Log>;
};

export const DEFAULT_STORE = 'sqlite:.nunc/docket.db';

/** The narrowest a layout can be, and as wide as lines of text are read well. */
const NARROWEST = 60;
const WIDEST = 120;

/** How wide text may be: as wide as the terminal or `COLUMNS` says, 80 where neither says. */
export function widthFor(io: Io): number {
  const told = io.stdout.columns ?? Number.parseInt(io.env.COLUMNS ?? '', 10);
  return Math.min(Math.max(Number.isInteger(told) && told > 0 ? told : 80, NARROWEST), WIDEST);
}

/** Colour on a terminal, none elsewhere; NO_COLOR (https://no-color.org) and FORCE_COLOR are heeded. */
export function inkFor(output: Output, env: Io['env']): Ink {
  if ((env.NO_COLOR ?? '') !== '') return plainInk;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '')
    return forced === '0' || forced === 'false' ? plainInk : colouredInk();
  return output.isTerminal && env.TERM !== 'dumb' ? colouredInk() : plainInk;
}

function secondsOf(text: string): number {
  if (/^\d{1,6}(?:\.\d{1,3})?$/.test(text)) return Number(text);
  throw new BadInput(`--wait: it takes a number of seconds, and this is ${text.slice(0, 40)}`);
}

/** Where what is not asked for goes. */
const SILENT: Output = {
  write: () => undefined,
  data: () => undefined,
  drawn: () => undefined,
  isTerminal: false,
  columns: undefined,
};

/** An invocation, with what has to be done when its command has ended. */
export function invocationOf(
  io: Io,
  { json = false, store, wait, color = true, quiet = false, pager = true }: GlobalOptions,
  settings: Settings = {},
): {
  readonly invocation: Invocation;
  readonly end: () => Promise<ExitCode>;
  /** The stores that the command opened, while they are open. */
  readonly opened: () => Iterable<Log>;
} {
  const ink = color ? inkFor(io.stdout, io.env) : plainInk;
  const world: Io = quiet ? { ...io, stderr: SILENT } : io;
  const shown: string[] = [];
  const opened = new Map<'read' | 'write', Log>();
  let code: ExitCode = EXIT.done;
  const seconds = wait === undefined ? undefined : secondsOf(wait);
  const waiting = (given: string) => (seconds === undefined ? given : waitedFor(given, seconds));
  const url = waiting(store ?? (io.env.NUNC_STORE || settings.store || DEFAULT_STORE));
  return {
    invocation: {
      io: world,
      json,
      settings,
      store: url,
      waiting,
      width: widthFor(io),
      show: (lines) => {
        const text = `${printed(lines, ink).join('\n')}\n`;
        if (io.pager === undefined || !pager) io.stdout.drawn(text);
        else shown.push(text);
      },
      give: (value) => io.stdout.data(`${escapedInJson(JSON.stringify(value, null, 2))}\n`),
      tell: (text) => world.stderr.write(`${text}\n`),
      finish: (status) => {
        code = status;
      },
      log: async (mode) => {
        const known = opened.get(mode) ?? opened.get('write');
        if (known !== undefined) return known;
        const { openStore } = await import('./store.ts');
        const log = await openStore(io, url, mode);
        opened.set(mode, log);
        return log;
      },
    },
    opened: () => opened.values(),
    end: async () => {
      if (shown.length > 0) io.pager?.(shown.join(''));
      for (const log of opened.values()) await log.close();
      return code;
    },
  };
}
