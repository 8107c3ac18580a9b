import { describe, expect, it } from 'vitest';
import { branchesOfCase, branchStream, caseOfStream, docketStream } from '../../src/log/stream-names.ts';

describe('a case in a log', () => {
  it('has a stream for its docket, and one for each saved branch', () => {
    expect(docketStream('roe-v-acme')).toBe('docket-roe-v-acme');
    expect(branchStream('roe-v-acme', 'what-if')).toBe('branch-roe-v-acme~what-if');
    expect('branch-roe-v-acme~what-if'.startsWith(branchesOfCase('roe-v-acme').prefix)).toBe(true);
  });

  it('is known by any of them, and by no other', () => {
    expect(caseOfStream(docketStream('roe-v-acme'))).toBe('roe-v-acme');
    expect(caseOfStream(branchStream('roe-v-acme', 'what-if'))).toBe('roe-v-acme');
    expect(caseOfStream('ledger-roe-v-acme')).toBeUndefined();
  });
});
