import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Clerk } from '../cli/clerk.ts';

const remanded = `nunc: 1
case: gone
title: Roe v. Acme
parties:
  roe: { name: Roe, role: plaintiff }
  acme: { name: Acme, role: defendant }
claims:
  tort: { title: Tort, claimant: roe, against: [acme] }
entries:
  - { id: removal, type: CaseStatusNoted, on: 2024-01-02, status: removed }
  - { id: complaint, type: ComplaintFiled, on: 2024-01-03, asserts: [tort] }
  - { id: remand, type: CaseStatusNoted, on: 2024-03-01, status: remanded, court: Superior Court }
`;

let clerk: Clerk;
beforeAll(() => {
  clerk = new Clerk();
});
afterAll(() => clerk.leaves());

describe('a case that is no longer here', () => {
  it.each([['audit'], ['replay'], ['export', '--format', 'md'], ['export', '--format', 'html']])(
    'is told so at the head of where its claims stand: %s %s %s',
    async (command, ...options) => {
      const file = clerk.file('gone.yaml', remanded);
      const { code, out } = await clerk.types([command, file, ...options]);
      expect(code).toBe(0);
      expect(out).toMatch(/The case is remanded to Superior Court/);
      expect(out).toMatch(/by .*remand/);
    },
  );

  it('is told nothing of before that day', async () => {
    const file = clerk.file('gone.yaml', remanded);
    const { out } = await clerk.types(['export', file, '--format', 'md', '--at', '2024-02-01']);
    expect(out).not.toContain('is remanded to Superior Court**');
  });
});
