import { isAbsolute, join } from 'node:path';
import { BadInput } from '../faults.ts';
import type { Io } from '../io.ts';

/** What somebody has set once for all commands, in a file of YAML. */
export type Settings = {
  /** The store, as `--store` names it; a path in it is seen from where the command is typed. */
  readonly store?: string;
  /** The court that `portfolio` tells of. */
  readonly court?: string;
  /** The opinion that `cites` and `serve` open. */
  readonly opinion?: string;
};

const HERE = 'nunc.config.yaml';
const FIELDS = ['store', 'court', 'opinion'] as const;

/**
 * The settings of the folder (`nunc.config.yaml`), else those of the user (`$XDG_CONFIG_HOME/nunc/config.yaml`, where
 * that is an absolute path, else `~/.config/nunc/config.yaml`). What is typed, and NUNC_STORE, go before them.
 */
export async function settingsFor(io: Io): Promise<Settings> {
  for (const path of [HERE, ...ofTheUser(io.env)]) {
    const found = await io.files.look(path).catch(() => undefined);
    if (found?.kind === 'file') return settingsIn(path, await io.files.read(path));
  }
  return {};
}

function ofTheUser({ XDG_CONFIG_HOME: given = '', HOME: home = '' }: Io['env']): readonly string[] {
  if (isAbsolute(given)) return [join(given, 'nunc', 'config.yaml')];
  return isAbsolute(home) ? [join(home, '.config', 'nunc', 'config.yaml')] : [];
}

async function settingsIn(path: string, bytes: Uint8Array): Promise<Settings> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(new TextDecoder().decode(bytes), { prettyErrors: true });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const { line, col } = fault.linePos?.[0] ?? { line: 1, col: 1 };
    const [what = ''] = fault.message.split(' at line ');
    throw new BadInput([{ where: path, line, column: col, what }]);
  }
  const value: unknown = document.toJS();
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value))
    throw new BadInput([
      { where: path, what: 'settings are a list of names and values, as in store: sqlite:PATH' },
    ]);
  const settings: Partial<Record<(typeof FIELDS)[number], string>> = {};
  for (const [name, set] of Object.entries(value)) {
    const field = FIELDS.find((one) => one === name);
    if (field === undefined)
      throw new BadInput([
        {
          where: path,
          what: `there is no setting "${name.slice(0, 40)}"; the settings are ${FIELDS.join(', ')}`,
        },
      ]);
    if (typeof set !== 'string' || set.trim() === '')
      throw new BadInput([{ where: path, what: `${field} is a text` }]);
    settings[field] = set;
  }
  return settings;
}
