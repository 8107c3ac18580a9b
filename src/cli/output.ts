import { printable } from '../views/printable.ts';

/** Where a command writes: its answer to one, what it tells besides to another. Nothing else reaches a terminal. */
export type Output = {
  /** Words for a person, some of which may come from a file or a request: what is hidden in them is left out. */
  readonly write: (text: string) => void;
  /** What another program reads, to the byte; on a terminal, where a person does, as words for a person. */
  readonly data: (text: string) => void;
  /** Lines that were cleaned and coloured, and the few control sequences that are Nunc's own. */
  readonly drawn: (text: string) => void;
  readonly isTerminal: boolean;
  /** How many columns the terminal has; undefined where it is none. */
  readonly columns: number | undefined;
};

export type Sink = Pick<Output, 'isTerminal' | 'columns'> & { readonly put: (text: string) => void };

/** The one writer to a stream. */
export const outputTo = ({ put, isTerminal, columns }: Sink): Output => ({
  write: (text) => put(printable(text)),
  data: (text) => put(isTerminal ? printable(text) : text),
  drawn: put,
  isTerminal,
  columns,
});
