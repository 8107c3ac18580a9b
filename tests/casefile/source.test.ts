import { describe, expect, it } from 'vitest';
import { decodeSource, LARGEST_FILE, readCaseFile } from '../../src/casefile/index.ts';
import { saidOf } from './cases.ts';

const decoded = (bytes: Uint8Array, largest?: number) => {
  const read = decodeSource('case.yaml', bytes, largest === undefined ? {} : { largest });
  return read.ok ? read.source.text : read.problems;
};
const refusal = (what: string) => [{ where: 'case.yaml', what }];

describe('given a file that cannot hold a case', () => {
  it('one of 200 MB is refused unread', () => {
    expect(decoded(new Uint8Array(200_000_000))).toEqual(
      refusal(
        'the file has 200 MB, and a case file has at most 20 MB: split the case, or append its entries in parts',
      ),
    );
    expect(LARGEST_FILE).toBe(20_000_000);
  });

  it('a text that is too large is refused as its bytes would be', () => {
    const read = readCaseFile({ name: 'case.yaml', text: 'x'.repeat(101) }, { largest: 100 });
    expect(read).toMatchObject({
      ok: false,
      problems: [{ what: expect.stringContaining('the file has 0 MB') }],
    });
  });

  it('an empty one is told how to begin', () => {
    const what = 'the file is empty; a case file begins with nunc: 1, case: an-id and title: ...';
    expect(decoded(new Uint8Array())).toEqual(refusal(what));
    expect(decoded(new TextEncoder().encode(' \n\n'))).toEqual(refusal(what));
  });

  it('one with nothing but a comment is told how to begin', () => {
    expect(saidOf('# nothing yet\n')).toEqual([
      'test.yaml:1:1: a case file begins with nunc: 1, case: an-id and title: ..., each on a line of its own',
    ]);
  });

  it('a binary one is refused', () => {
    expect(decoded(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x00, 0x01))).toEqual(
      refusal('this is no text file: byte 5 is NUL; a case file is YAML or JSON'),
    );
    expect(decoded(Uint8Array.of(0x61, 0xff, 0xfe, 0x62))).toEqual(
      refusal('this is no UTF-8 text: a case file is YAML or JSON, saved as UTF-8'),
    );
  });

  it('one in UTF-16 is told how to be saved', () => {
    expect(decoded(Uint8Array.of(0xff, 0xfe, 0x6e, 0x00))).toEqual(
      refusal('this text is UTF-16: save it as UTF-8'),
    );
  });

  it('a mark at its beginning, which some editors write, is no part of it', () => {
    expect(decoded(Uint8Array.of(0xef, 0xbb, 0xbf, 0x6e))).toBe('n');
  });
});

describe('given a file that is nested without end', () => {
  it.each(['[', '- ', '{a: '])('%j, over and over, is refused in one sentence', (opening) => {
    const said = saidOf(`entries:\n  ${opening.repeat(5_000)}`);
    expect(said.length).toBeGreaterThan(0);
    expect(said.length).toBeLessThan(4);
  });

  it('anything deeper than a case file goes is refused', () => {
    expect(saidOf(`entries: ${'['.repeat(60)}${']'.repeat(60)}`)).toEqual([
      'test.yaml:1:60: this lies too deep: at most 50 levels are read',
    ]);
  });
});
