import type { spawnSync } from 'node:child_process';

/**
 * A pager for text that is longer than the terminal: `NUNC_PAGER`, else `PAGER`, else `less`; an empty `NUNC_PAGER`
 * or `cat` pages nothing. `less` is told to leave colours and to end where all fits, unless `LESS` says otherwise.
 */
export function pagerFor(
  stdout: { readonly rows: number; readonly write: (text: string) => void },
  env: Readonly<Record<string, string | undefined>>,
  start: typeof spawnSync,
): (text: string) => void {
  const command = env.NUNC_PAGER ?? (env.PAGER || 'less');
  return (text) => {
    const fits = text.split('\n').length <= stdout.rows;
    if (fits || command.trim() === '' || command.trim() === 'cat' || env.TERM === 'dumb') {
      stdout.write(text);
      return;
    }
    const { error, status } = start(command, {
      shell: true,
      input: text,
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { ...process.env, LESS: env.LESS ?? 'FRX' },
    });
    // The shell's own words for a program that is not there.
    if (error !== undefined || status === 127 || status === 9009) stdout.write(text);
  };
}
