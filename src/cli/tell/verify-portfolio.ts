import type { Entry } from '../../../events/index.ts';
import { UnreadableEntry } from '../../../events/upcast.ts';
import { StreamUnusable } from '../../log/faults.ts';
import type { Log } from '../../log/port.ts';
import type { LogProblem } from '../../log/verify.ts';
import { caseHeads, entriesOf } from '../../open/stored-case.ts';
import { type HeldAgainstLog, holdAgainstLog, type PortfolioDifference } from '../../portfolio/index.ts';
import { counted } from '../../views/account/words.ts';
import type { Invocation } from '../ask/invocation.ts';
import { keptPortfolio } from '../ask/portfolio-store.ts';

/** A fault of the log, or a difference between it and what the portfolio keeps. */
export type VerifyProblem = LogProblem & { readonly portfolio?: PortfolioDifference };

export type VerifiedPortfolio = {
  readonly problems: readonly VerifyProblem[];
  readonly cases: number;
  readonly behind: number;
  /** What to say of it where it holds. */
  readonly summary: string;
};

const rebuild = '`nunc portfolio --rebuild` makes it anew from the log.';

/** Holds what the portfolio keeps in the store against the log; undefined where it keeps nothing there. */
export async function verifyPortfolio(
  invocation: Invocation,
  log: Log,
): Promise<VerifiedPortfolio | undefined> {
  try {
    const store = keptPortfolio(invocation);
    if (store === undefined) return undefined;
    try {
      return told(
        await holdAgainstLog(store, {
          heads: () => caseHeads(log),
          entriesOf: (id) => readableEntriesOf(log, id),
          progress: invocation.io.stderr.isTerminal
            ? (done, of) => invocation.io.stderr.drawn(`\r${done} of ${of} cases\u001b[K`)
            : () => {},
        }),
      );
    } finally {
      store.close();
      if (invocation.io.stderr.isTerminal) invocation.io.stderr.drawn('\r\u001b[K');
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === CANNOT_OPEN || code === READ_ONLY) {
      // From a disk that cannot be written the log is read all the same.
      invocation.tell(
        'the portfolio kept in the store could not be opened, and was not held against the log',
      );
      return undefined;
    }
    if (code !== NO_SUCH_THING && code !== CORRUPT && code !== OUT_OF_RANGE) throw error;
    const what = `The portfolio's tables cannot be read: ${error instanceof Error ? error.message : ''}. ${rebuild}`;
    return { problems: [{ where: 'the portfolio', what }], cases: 0, behind: 0, summary: '' };
  }
}

/** SQLite's primary result codes (sqlite.org/rescode.html), and Node's for a number that is too large. */
const NO_SUCH_THING = 1;
const READ_ONLY = 8;
const CORRUPT = 11;
const CANNOT_OPEN = 14;
const OUT_OF_RANGE = 'ERR_OUT_OF_RANGE';

function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  return 'code' in error ? error.code : undefined;
}

async function readableEntriesOf(log: Log, id: string): Promise<readonly Entry[] | undefined> {
  try {
    return await entriesOf(log, id);
  } catch (error) {
    if (error instanceof UnreadableEntry || error instanceof StreamUnusable) return undefined;
    throw error;
  }
}

function told({ cases, behind, unread, differences, strays }: HeldAgainstLog): VerifiedPortfolio {
  const stray = {
    where: 'the portfolio',
    what: `${counted(strays, 'stretch', 'stretches')} of days that belong to no claim of a case. ${rebuild}`,
  };
  const problems = [...differences.map(findingOf), ...(strays > 0 ? [stray] : [])];
  const summary = [
    `the portfolio says what the log says of ${counted(cases - unread, 'case')}`,
    ...(behind > 0 ? [`is behind it in ${behind}, which the next \`nunc portfolio\` brings up`] : []),
    ...(unread > 0 ? [`${unread} cannot be read by this Nunc`] : []),
  ].join(', ');
  return { problems, cases, behind, summary };
}

function findingOf(difference: PortfolioDifference): VerifyProblem {
  const { case: id, claim, projected, log } = difference;
  const says = (text: string | null): string => text ?? 'nothing of it';
  return {
    where: claim === null ? `the portfolio, ${id}` : `the portfolio, ${id}, claim ${claim}`,
    what: `The portfolio says: ${says(projected)}; the log: ${says(log)}. ${rebuild}`,
    portfolio: difference,
  };
}
