import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { docketOf } from '../import/case.ts';
import { type Saved, saved, savedReal } from '../import/saved-pages.ts';
import { HAVE_SHARED_DOCKETS, sharedDocket, WHERE } from '../import/shared-dockets.ts';
import { Clerk } from './clerk.ts';

let clerk: Clerk;
beforeEach(() => {
  clerk = new Clerk();
});
afterEach(() => clerk.leaves());

const PAPERS = docketOf([
  ['2024-01-02', 'COMPLAINT against Acme Inc. filed by Jane Roe'],
  ['2024-02-01', 'MOTION to Dismiss filed by Acme Inc.'],
  ['2024-02-14', 'OPPOSITION re 2 MOTION to Dismiss filed by Jane Roe'],
  ['2024-03-01', 'ORDER granting 2 Motion to Dismiss with leave to amend'],
  ['2024-04-01', 'FIRST AMENDED COMPLAINT against Acme Inc. filed by Jane Roe'],
]);

/** Saves a docket as somebody would who fetches it: its own JSON, its pages, its parties, and all of it in one. */
function save({ header, pages, parties, whole }: Saved): readonly string[] {
  const file = (name: string, value: unknown) => {
    clerk.file(name, JSON.stringify(value));
    return name;
  };
  file('whole.json', whole);
  return [
    file('docket.json', header),
    ...pages.map((page, at) => file(`page-${at + 1}.json`, page)),
    file('parties.json', parties),
  ];
}

describe('a folder with the pages of one docket', () => {
  let files: readonly string[];
  beforeEach(() => {
    files = save(saved(PAPERS, { perPage: 2 }));
  });

  it('is imported as the docket in one file is, whatever order the pages are named in', async () => {
    const whole = await clerk.types(['import', 'whole.json', '--json', '--out', 'whole.yaml']);
    for (const [at, named] of [files, files.toReversed()].entries()) {
      const joined = await clerk.types([
        'import',
        '--pages',
        ...named,
        '--json',
        '--out',
        `joined-${at}.yaml`,
      ]);
      expect(joined).toEqual(whole);
      expect(clerk.read(`joined-${at}.yaml`)).toBe(clerk.read('whole.yaml'));
    }
    expect((await clerk.types(['check', 'joined-1.yaml'])).out).toContain('no faults');
  });

  it('tells a person which files it was read from, in one report', async () => {
    const { code, out, err } = await clerk.types(['import', '--pages', ...files]);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'docket.json, page-1.json, page-2.json, page-3.json and parties.json: 5 entries (courtlistener)',
    );
    expect(out).toContain('doc-2 2024-02-01 dismiss: granted by doc-4');
  });

  it('adds to a case file what a page saved later brings', async () => {
    await clerk.types(['import', '--pages', 'docket.json', 'page-1.json', '--out', 'case.yaml']);
    const { out } = await clerk.types(['import', '--pages', ...files, '--out', 'case.yaml']);
    expect(out).toMatch(/\d+ entr(?:y|ies) added, \d+ kept as they were/);
    expect(clerk.read('case.yaml')).toContain('id: doc-5');
  });

  it('goes into a folder under the name of the case', async () => {
    expect((await clerk.types(['import', '--pages', ...files, '--out', '.'])).code).toBe(0);
    expect(clerk.has('cand-3-24-cv-00001.yaml')).toBe(true);
  });

  it('has a page that is named twice taken once, which is said apart from the answer', async () => {
    clerk.file('page-1-again.json', clerk.read('page-1.json'));
    const { answer: whole } = await clerk.asks(['import', 'whole.json']);
    const { code, out, err } = await clerk.types([
      'import',
      '--pages',
      ...files,
      'page-1-again.json',
      'page-2.json',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(whole);
    expect(err.trim().split('\n')).toEqual([
      'page-1-again.json is the same page as page-1.json and was taken once.',
      'page-2.json is named twice and was taken once.',
    ]);
  });

  it('is said to lack its last page where that was not saved', async () => {
    const { code, err } = await clerk.types([
      'import',
      '--pages',
      'docket.json',
      'page-1.json',
      'page-2.json',
    ]);
    expect(code).toBe(0);
    expect(err).toContain('the last one is not among the files');
  });

  it('is imported file by file without --pages, with a hint that they can be joined', async () => {
    const { code, out, err } = await clerk.types(['import', 'page-1.json', 'page-2.json', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveLength(2);
    expect(err).toBe(
      'page-1.json and page-2.json look like pages of one docket (77 in CourtListener): --pages joins them; without it each is a docket of its own.\n',
    );
  });

  it('has the hint also where the docket’s own JSON cannot be imported by itself', async () => {
    const { code, err } = await clerk.types(['import', 'docket.json', 'page-1.json']);
    expect(code).toBe(2);
    expect(err).toContain('docket.json: Found object in no known docket shape');
    expect(err).toContain('docket.json and page-1.json look like pages of one docket');
  });
});

describe('files of several dockets', () => {
  it('are imported without a hint', async () => {
    clerk.file('roe.json', JSON.stringify(saved(PAPERS).whole));
    clerk.file('moe.json', JSON.stringify(saved(PAPERS, { docket: 78 }).whole));
    clerk.file('old.json', JSON.stringify(PAPERS));
    expect(await clerk.types(['import', 'roe.json', 'moe.json', 'old.json'])).toMatchObject({
      code: 0,
      err: '',
    });
  });
});

describe('files that cannot be joined', () => {
  beforeEach(() => {
    save(saved(PAPERS, { perPage: 2 }));
    clerk.file('other.json', JSON.stringify(saved(PAPERS, { docket: 78, perPage: 2 }).pages[1]));
    clerk.file('pacer.json', JSON.stringify(PAPERS));
    clerk.file('broken.json', '{"results": [');
    clerk.file('throttled.json', '{"detail":"Request was throttled."}');
  });

  it.each([
    [
      ['docket.json', 'page-1.json', 'other.json'],
      'other.json: it is of another docket than docket.json: docket 78, not 77. Nothing was joined',
    ],
    [
      ['page-1.json', 'pacer.json'],
      'pacer.json: it is a docket in another format (internet-archive), and page-1.json is a page of CourtListener: only pages of CourtListener are joined',
    ],
    [
      ['page-1.json', 'throttled.json'],
      'throttled.json: it is no page of CourtListener: it says "Request was throttled."',
    ],
    [['page-1.json', 'none.json'], 'none.json: there is no such file'],
    [
      ['page-1.json', '--format', 'pacer'],
      '--pages joins pages of CourtListener, and --format says pacer: leave one out.',
    ],
  ])('are refused in one sentence: %j', async (args, why) => {
    const { code, out, err } = await clerk.types(['import', '--pages', ...args, '--out', 'case.yaml']);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `nunc: ${why}\n` });
    expect(clerk.has('case.yaml')).toBe(false);
  });

  it('leave the case file that is there as it was', async () => {
    await clerk.types(['import', '--pages', 'docket.json', 'page-1.json', '--out', 'case.yaml']);
    const before = clerk.read('case.yaml');
    const { code } = await clerk.types([
      'import',
      '--pages',
      'docket.json',
      'page-1.json',
      'page-2.json',
      'other.json',
      '--out',
      'case.yaml',
    ]);
    expect(code).toBe(2);
    expect(clerk.read('case.yaml')).toBe(before);
  });

  it('are each named where several cannot be read', async () => {
    const { code, err } = await clerk.types(['import', '--pages', 'broken.json', 'page-1.json', 'none.json']);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^nunc: broken\.json: The file is not JSON/),
      'nunc: none.json: there is no such file',
    ]);
  });
});

describe.skipIf(!HAVE_SHARED_DOCKETS)(`Anderson v. SeaWorld saved page by page (${WHERE})`, () => {
  it('gives the case file and the answer that the docket in one file gives', async () => {
    const files = save(savedReal('internet_archive/cand_287492.json', { perPage: 20 }));
    expect(files.length).toBeGreaterThan(6);
    clerk.file('real.json', sharedDocket('internet_archive/cand_287492.json'));
    const { answer: real } = await clerk.asks(['import', 'real.json']);
    const whole = await clerk.types(['import', 'whole.json', '--json', '--out', 'whole.yaml']);
    const joined = await clerk.types([
      'import',
      '--pages',
      ...files.toReversed(),
      '--json',
      '--out',
      'joined.yaml',
    ]);
    expect(joined).toEqual(whole);
    expect(JSON.parse(joined.out)).toEqual(real);
    expect(clerk.read('joined.yaml')).toBe(clerk.read('whole.yaml'));
  });
});
