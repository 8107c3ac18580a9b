/** What shells need to complete a command line: which commands there are, and which options each takes. */

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export type ShellOption = {
  /** With its dashes. */
  readonly name: string;
  readonly says: string;
  readonly takes: boolean;
  readonly choices: readonly string[];
};

export type ShellCommand = {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly ShellOption[];
  /** Commands under it, as `branch list`. */
  readonly words: readonly string[];
};

export type ShellProgram = {
  readonly commands: readonly ShellCommand[];
  readonly options: readonly ShellOption[];
};

/** The script by which a shell completes `nunc`; where nothing of it fits, files are completed. */
export const completionFor = (shell: Shell, program: ShellProgram): string => WRITERS[shell](program);

const WRITERS: Readonly<Record<Shell, (program: ShellProgram) => string>> = {
  bash: ({ commands, options }) => `# nunc completion bash
_nunc() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command="" word words=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word != -* ]] && { command=$word; break; }
  done
  case "$command$previous" in
${commands
  .flatMap(({ name, options: own }) =>
    own
      .filter(({ choices }) => choices.length > 0)
      .map((one) => `    ${name}${one.name}) words="${one.choices.join(' ')}" ;;`),
  )
  .join('\n')}
  esac
  if [[ -z $words ]]; then
    case "$command" in
      "") words="${[...commands.map(({ name }) => name), ...options.map(({ name }) => name)].join(' ')}" ;;
${commands
  .map(
    ({ name, words, options: own }) =>
      `      ${name}) words="${[...words, ...[...own, ...options].map((one) => one.name)].join(' ')}" ;;`,
  )
  .join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _nunc nunc
`,
  zsh: ({ commands, options }) => `#compdef nunc
# nunc completion zsh
_nunc() {
  local -a names
  names=(
${commands.map(({ name, summary }) => `    ${inZsh(`${name}:${summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command names
    _arguments ${options.map(zshOption).join(' ')}
    return
  fi
  case $words[2] in
${commands
  .map(
    ({ name, words, options: own }) =>
      `    ${name}) _arguments ${[...own, ...options].map(zshOption).join(' ')} ${inZsh(
        words.length > 0 ? `*:word:(${words.join(' ')})` : '*:file:_files',
      )} ;;`,
  )
  .join('\n')}
  esac
}
if [ "$funcstack[1]" = "_nunc" ]; then _nunc "$@"; else compdef _nunc nunc; fi
`,
  fish: ({ commands, options }) => `# nunc completion fish
${commands
  .map(({ name, summary }) => `complete -c nunc -n __fish_use_subcommand -f -a ${name} -d ${inFish(summary)}`)
  .join('\n')}
${options.map((one) => `complete -c nunc ${fishOption(one)}`).join('\n')}
${commands
  .flatMap(({ name, words, options: own }) => [
    ...words.map((word) => `complete -c nunc -n '__fish_seen_subcommand_from ${name}' -f -a ${word}`),
    ...own.map((one) => `complete -c nunc -n '__fish_seen_subcommand_from ${name}' ${fishOption(one)}`),
  ])
  .join('\n')}
`,
};

const inZsh = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const inFish = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const zshOption = ({ name, says, takes, choices }: ShellOption): string => {
  const about = says.replaceAll('[', '(').replaceAll(']', ')').replaceAll(':', '\\:');
  const argument = !takes ? '' : choices.length > 0 ? `:value:(${choices.join(' ')})` : ':value:_files';
  return inZsh(`${name}[${about}]${argument}`);
};

const fishOption = ({ name, says, takes, choices }: ShellOption): string =>
  `-l ${name.replace(/^--/, '')}${takes ? ' -r' : ''}${choices.length > 0 ? ` -f -a ${inFish(choices.join(' '))}` : ''} -d ${inFish(says)}`;
