/** How `--against` is told in every command's help. */
export const AGAINST = ['--against <party>', 'only as to this defendant, by the party’s id'] as const;
