import ky, { isHTTPError, isNetworkError, isTimeoutError } from 'ky';
import * as z from 'zod';
import { NotAnsweredByArchive, RefusedByArchive } from './faults.ts';

export type ArchiveOptions = {
  readonly api: string;
  /** Sent with every question, and in no message. */
  readonly token: string | null;
  readonly signal?: AbortSignal;
  /** Told that the archive is waited for, and for how long where it said so. */
  readonly waiting: (why: string) => void;
  /** The longest that the archive is waited for where it says how long, in seconds. */
  readonly longestWait: number;
  /** The wait before the first further attempt, in milliseconds; each one after is twice as long. */
  readonly firstWait: number;
  /** How many seconds it is until an instant as HTTP writes it; not a number where it is none. */
  readonly secondsUntil: (instant: string) => number;
};

/** The archive, asked politely: what fails for the moment is asked again, later and later, as the archive says. */
export type Archive = (address: string) => Promise<Readonly<Record<string, unknown>>>;

const ATTEMPTS = 6;
const LONGEST_BACKOFF = 60_000;
/** How long one answer may take, in milliseconds. */
const PATIENCE = 60_000;

/** Answers that another attempt may not get. */
const FOR_THE_MOMENT = [408, 429, 500, 502, 503, 504] as const;
const isTemporary = (error: unknown): boolean =>
  isHTTPError(error) && FOR_THE_MOMENT.some((status) => status === error.response.status);

const AnsweredRecord = z.record(z.string(), z.unknown());

/** Errors: `RefusedByArchive` where asking again is of no use, `NotAnsweredByArchive` where it may be later. */
export function archiveAt(options: ArchiveOptions): Archive {
  const { api, token, signal, waiting, longestWait, firstWait, secondsUntil } = options;
  const origin = new URL(api).origin;
  const client = ky.create({
    headers: {
      accept: 'application/json',
      'user-agent': 'nunc',
      ...(token === null ? {} : { authorization: `Token ${token}` }),
    },
    timeout: PATIENCE,
    ...(signal === undefined ? {} : { signal }),
    retry: {
      limit: ATTEMPTS - 1,
      statusCodes: [...FOR_THE_MOMENT],
      afterStatusCodes: [429, 503],
      retryOnTimeout: true,
      delay: (attempt) => firstWait * 2 ** (attempt - 1),
      backoffLimit: LONGEST_BACKOFF,
      jitter: true,
      shouldRetry: ({ error }) => {
        const asked = isHTTPError(error) ? secondsAsked(error.response, secondsUntil) : null;
        if (asked !== null && asked > longestWait) return false;
        if (isNetworkError(error) || isTimeoutError(error) || isTemporary(error))
          waiting(
            `${whyNot(error)}${asked === null ? '' : `, and asks to be left alone for ${inWords(asked)}`}`,
          );
        return undefined;
      },
    },
    hooks: {
      afterResponse: [
        async ({ response }) => {
          if (!response.ok) return undefined;
          // A connection cut in the middle of an answer, or half of it: it is asked for again.
          const text = await response.text().catch(() => null);
          if (text === null || !isRecord(text)) return ky.retry({ code: 'CUT' });
          return new Response(text, { status: response.status, headers: response.headers });
        },
      ],
    },
  });
  return async (address) => {
    // The token goes to nobody else, whatever an answer names as the next page.
    if (new URL(address, api).origin !== origin)
      throw new RefusedByArchive(`it names a page of another server (${new URL(address, api).host})`);
    try {
      return AnsweredRecord.parse(await client.get(new URL(address, api)).json());
    } catch (error) {
      throw faultFor(error, longestWait, secondsUntil);
    }
  };
}

type Until = ArchiveOptions['secondsUntil'];

function isRecord(text: string): boolean {
  try {
    return AnsweredRecord.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** How many seconds the archive asks to be left alone, where it says so (RFC 9110, section 10.2.3). */
function secondsAsked(response: Response, secondsUntil: Until): number | null {
  const said = response.headers.get('retry-after');
  if (said === null) return null;
  const seconds = /^\d+$/.test(said) ? Number(said) : secondsUntil(said);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

function whyNot(error: unknown): string {
  if (isHTTPError(error))
    return error.response.status === 429
      ? 'it was asked too often (429)'
      : `it answered ${error.response.status}`;
  if (isTimeoutError(error)) return 'it did not answer in time';
  return isNetworkError(error) ? 'the connection failed' : 'the connection was cut';
}

function faultFor(error: unknown, longestWait: number, secondsUntil: Until): unknown {
  if (error instanceof Error && error.name === 'AbortError') return error;
  if (isHTTPError(error)) {
    const { status } = error.response;
    if (status === 401 || status === 403)
      return new RefusedByArchive(
        status === 401
          ? 'it does not know the token (401): --token-file or COURTLISTENER_TOKEN names one, from your profile there'
          : 'the token may not read this (403): its account needs access to the PACER data of the API',
      );
    if (status === 404) return new RefusedByArchive('it has no such docket (404)');
    const asked = secondsAsked(error.response, secondsUntil);
    if (asked !== null && asked > longestWait)
      return new NotAnsweredByArchive(`it asks to be left alone for ${inWords(asked)}`);
    if (status === 429 || status >= 500) return new NotAnsweredByArchive(whyNot(error));
    return new RefusedByArchive(`it answered ${status}`);
  }
  if (isTimeoutError(error) || isNetworkError(error)) return new NotAnsweredByArchive(whyNot(error));
  if (error instanceof Error && error.name === 'ForceRetryError')
    return new NotAnsweredByArchive('its answers were cut or are no JSON');
  return error;
}

const inWords = (seconds: number): string =>
  seconds < 120 ? `${Math.ceil(seconds)} seconds` : `${Math.ceil(seconds / 60)} minutes`;
