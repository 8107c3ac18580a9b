import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Readonly<Record<string, unknown>>;

/** How the archive answers a question out of turn: a status, half of its answer, or not until it is let go. */
export type OutOfTurn =
  | { readonly status: number; readonly retryAfter?: string; readonly body?: string }
  | { readonly cut: true }
  | { readonly page: string }
  | { readonly hold: true };

const PER_PAGE = 20;
export const TOKEN = '0123456789abcdef0123456789abcdef01234567';

/**
 * An archive that speaks CourtListener's REST v4 as its documentation describes it: token authentication, pages of
 * twenty with an opaque cursor under `next`, the count at an address of its own, filters by docket and by day of
 * change. It keeps what it was asked, and answers out of turn where a test wants it to.
 */
export class ArchiveServer {
  readonly asked: string[] = [];
  /** Answers that come before the ordinary ones, by a part of the address and then in turn. */
  readonly outOfTurn: { readonly at: string; readonly answers: OutOfTurn[] }[] = [];
  readonly #server: Server;
  readonly #held = new Set<ServerResponse>();
  #waiting: (() => void)[] = [];

  readonly docket: Json;
  entries: readonly Json[];
  readonly parties: readonly Json[];

  constructor(docket: Json, entries: readonly Json[], parties: readonly Json[]) {
    this.docket = docket;
    this.entries = entries;
    this.parties = parties;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  async starts(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this.api;
  }

  get api(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/rest/v4/`;
  }

  async stops(): Promise<void> {
    for (const response of this.#held) response.destroy();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** Resolves once a question is held. */
  async holds(): Promise<void> {
    if (this.#held.size > 0) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  askedFor(part: string): readonly string[] {
    return this.asked.filter((address) => address.includes(part));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.api);
    this.asked.push(`${url.pathname}${url.search}`);
    if (request.headers.authorization !== `Token ${TOKEN}`) {
      this.#send(response, 401, { detail: 'Authentication credentials were not provided.' });
      return;
    }
    const special = this.outOfTurn.find(({ at, answers }) => answers.length > 0 && url.href.includes(at));
    const other = special?.answers.shift();
    if (other === undefined) this.#send(response, ...this.#ordinary(url));
    else if ('status' in other) {
      if (other.retryAfter !== undefined) response.setHeader('retry-after', other.retryAfter);
      response.statusCode = other.status;
      response.end(other.body ?? JSON.stringify({ detail: 'Request was throttled.' }));
    } else if ('cut' in other) {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' });
      response.write('{"next": null, "results": [{"id"');
      setImmediate(() => response.destroy());
    } else if ('page' in other) {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(other.page);
    } else {
      this.#held.add(response);
      for (const wake of this.#waiting) wake();
      this.#waiting = [];
    }
  }

  #ordinary(url: URL): readonly [number, Json] {
    const own = /^\/api\/rest\/v4\/dockets\/(\d+)\/$/.exec(url.pathname)?.[1];
    if (own !== undefined)
      return own === String(this.docket.id) ? [200, this.docket] : [404, { detail: 'Not found.' }];
    if (url.searchParams.get('docket') !== String(this.docket.id)) return [200, this.#page(url, [])];
    if (url.pathname.endsWith('/docket-entries/')) {
      const since = url.searchParams.get('date_modified__gte') ?? '';
      return [
        200,
        this.#page(
          url,
          this.entries.filter(({ date_modified: on }) => String(on) >= since),
        ),
      ];
    }
    if (url.pathname.endsWith('/parties/')) return [200, this.#page(url, this.parties)];
    return [404, { detail: 'Not found.' }];
  }

  #page(url: URL, all: readonly Json[]): Json {
    if (url.searchParams.get('count') === 'on') return { count: all.length };
    const from = Number(Buffer.from(url.searchParams.get('cursor') ?? '', 'base64').toString() || 0);
    const at = (place: number): string | null => {
      if (place < 0 || place >= all.length) return null;
      const link = new URL(url);
      link.searchParams.set('cursor', Buffer.from(String(place)).toString('base64'));
      return link.href;
    };
    const count = new URL(url);
    count.searchParams.set('count', 'on');
    return {
      count: count.href,
      next: at(from + PER_PAGE),
      previous: at(from - PER_PAGE),
      results: all.slice(from, from + PER_PAGE),
    };
  }

  #send(response: ServerResponse, status: number, body: Json): void {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  }
}

const entry = (number: number, description: string, on: string): Json => ({
  id: 900_000 + number,
  docket: 'https://www.courtlistener.com/api/rest/v4/dockets/77/',
  date_created: `${on}T10:00:00-07:00`,
  date_modified: `${on}T10:00:00-07:00`,
  date_filed: on,
  entry_number: number,
  recap_sequence_number: `${on}.${String(number).padStart(3, '0')}`,
  description,
  recap_documents: [{ document_number: String(number), attachment_number: null, description: '' }],
});

const day = (at: number): string => new Date(Date.UTC(2024, 0, 2 + at)).toISOString().slice(0, 10);

/** A docket of so many entries: a complaint, a motion to dismiss, its denial, and letters. */
export const archiveOf = (count: number): ArchiveServer =>
  new ArchiveServer(
    {
      resource_uri: 'https://www.courtlistener.com/api/rest/v4/dockets/77/',
      id: 77,
      court_id: 'cand',
      docket_number: '3:24-cv-00077',
      case_name: 'Roe v. Acme Inc.',
      absolute_url: '/docket/77/roe-v-acme-inc/',
      date_filed: '2024-01-02',
    },
    Array.from({ length: count }, (_, at) =>
      entry(
        at + 1,
        at === 0
          ? 'COMPLAINT against Acme Inc. filed by Jane Roe'
          : at === 1
            ? 'MOTION to Dismiss filed by Acme Inc.'
            : at === 2
              ? 'ORDER denying 2 Motion to Dismiss'
              : `LETTER from Jane Roe, the ${at + 1}th`,
        day(at),
      ),
    ),
    ['Plaintiff', 'Defendant'].map((type, at) => ({
      id: at + 1,
      name: at === 0 ? 'Jane Roe' : 'Acme Inc.',
      party_types: [{ docket_id: 77, name: type, date_terminated: null }],
      attorneys: [],
    })),
  );

/** An entry that the archive learns of later. */
export const later = (number: number, description: string, on: string): Json =>
  entry(number, description, on);
