import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OnThePage, onThePage } from './on-the-page.ts';

let on: OnThePage;
beforeAll(async () => {
  on = await onThePage();
});
afterAll(() => on?.stop());

const form = () => on.page.getByRole('complementary', { name: /Record an entry|Correct|Strike/ });
const stored = () => on.studio.log.entries('docket-abc-v-meese');
const write = () => form().getByRole('button', { name: 'Write to the docket' });
const typeOf = () => form().getByRole('combobox').first();

/** Begins a notice, by keyboard. */
async function notice(title: string): Promise<void> {
  await on.page.keyboard.press('n');
  await typeOf().selectOption('PaperFiled');
  await form().getByLabel('Day', { exact: true }).fill('1989-06-01');
  await form().getByRole('combobox', { name: 'Kind' }).selectOption('notice');
  await form().getByRole('textbox', { name: 'Title' }).fill(title);
}

describe('writing to the docket in the studio', () => {
  it('offers a form for every type of entry that a person records', async () => {
    await on.open('/case/abc-v-meese');
    await on.page.keyboard.press('n');
    await expect.poll(() => typeOf().locator('option').count()).toBeGreaterThan(40);
    const forms = (await (await fetch(`${on.studio.origin}/api/forms`)).json()) as { type: string }[];
    expect(forms.map(({ type }) => type)).toContain('MotionFiled');
    expect(forms.map(({ type }) => type)).not.toContain('EntryCorrected');
    await form().getByRole('button', { name: 'Cancel' }).click();
  });

  it('shows what an entry would do, and writes nothing before that is said', async () => {
    await on.open('/case/abc-v-meese');
    const before = await stored();
    await notice('Notice of a change of address');
    await form().getByText('No claim comes to stand otherwise in the end.').waitFor();
    expect(await stored()).toHaveLength(before.length);
    await write().click();
    await on.page.getByText('Notice of a change of address').first().waitFor();
    const [last] = (await stored()).slice(-1);
    expect(last).toMatchObject({
      id: 'notice-of-a-change-of-address',
      type: 'PaperFiled',
      on: '1989-06-01',
      data: { kind: 'notice', title: 'Notice of a change of address' },
    });
  });

  it('tells which claims would come to stand otherwise', async () => {
    await on.open('/case/abc-v-meese');
    await on.page.keyboard.press('n');
    await typeOf().selectOption('ClaimsWithdrawn');
    await form().getByLabel('Day', { exact: true }).fill('1989-06-02');
    await form()
      .getByRole('checkbox', { name: /Constitutional tort · .*Doe/ })
      .first()
      .check();
    const would = form().getByRole('region', { name: 'What it would do' });
    await would.getByText('1 of 13 claims come to stand otherwise in the end.').waitFor();
    expect(await would.innerText()).toMatch(/Constitutional tort .*survived → Withdrawn/);
    await form().getByRole('button', { name: 'Cancel' }).click();
  });

  it('refuses what does not go together, in words beside the field', async () => {
    await on.open('/case/abc-v-meese');
    await on.page.keyboard.press('n');
    await typeOf().selectOption('MotionOpposed');
    await form()
      .getByRole('region', { name: 'What it would do' })
      .getByText(/motion/)
      .first()
      .waitFor();
    expect(await write().getAttribute('aria-disabled')).toBe('true');
    await form().getByRole('button', { name: 'Cancel' }).click();
  });

  it('corrects an entry with its reason, and strikes it', async () => {
    await on.open('/case/abc-v-meese?entry=notice-of-a-change-of-address');
    await on.page.getByRole('button', { name: 'Correct' }).click();
    await form().getByRole('textbox', { name: 'Reason' }).fill('The clerk misread the stamp.');
    await form().getByLabel('Day', { exact: true }).fill('1989-06-03');
    await expect.poll(() => write().getAttribute('aria-disabled')).toBe('false');
    await write().click();
    await on.page.getByText('June 3, 1989').first().waitFor();
    expect((await stored()).at(-1)).toMatchObject({
      type: 'EntryCorrected',
      data: { on: '1989-06-03', reason: 'The clerk misread the stamp.' },
    });
    await on.page.getByRole('button', { name: 'Strike' }).click();
    await form().getByRole('textbox', { name: 'Reason' }).fill('Filed in another case.');
    await expect.poll(() => write().getAttribute('aria-disabled')).toBe('false');
    await write().click();
    await expect.poll(async () => (await stored()).at(-1)?.type).toBe('EntryStricken');
  });

  it('tells a second writer what was recorded in the meantime, and then writes', async () => {
    await on.open('/case/abc-v-meese');
    await notice('The second notice');
    await form().getByText('No claim comes to stand otherwise in the end.').waitFor();
    // The page hears nothing of what the other one writes.
    await on.page.route('**/api/cases/abc-v-meese', (route) => route.abort());
    const { recorded } = (await (await fetch(`${on.studio.origin}/api/cases/abc-v-meese`)).json()) as {
      recorded: number;
    };
    const other = await fetch(`${on.studio.origin}/api/cases/abc-v-meese/record`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: on.studio.origin },
      body: JSON.stringify({
        what: {
          is: 'entry',
          written: { type: 'PaperFiled', kind: 'notice', title: 'The first notice', on: '1989-07-01' },
        },
        seen: recorded,
        preview: false,
      }),
    });
    expect(other.status).toBe(201);
    await write().click();
    await form().getByRole('alert').getByText('The first notice').waitFor();
    expect(await form().getByRole('textbox', { name: 'Title' }).inputValue()).toBe('The second notice');
    await on.page.unroute('**/api/cases/abc-v-meese');
    await on.page.reload();
    await on.page.getByRole('button', { name: 'Record an entry' }).click();
    await form().getByText('No claim comes to stand otherwise in the end.').waitFor();
    await write().click();
    await expect.poll(async () => (await stored()).some(({ id }) => id === 'the-second-notice')).toBe(true);
  });

  it('loses nothing typed when the studio stops answering, or the page is left', async () => {
    await on.open('/case/abc-v-meese');
    await notice('A notice that is not lost');
    await form().getByText('No claim comes to stand otherwise in the end.').waitFor();
    await on.page.context().setOffline(true);
    await write().click();
    await form().getByRole('alert').getByText('What you typed is kept').waitFor();
    await on.page.context().setOffline(false);
    await on.open('/case/abc-v-meese');
    await on.page.getByRole('button', { name: 'Record an entry' }).click();
    expect(await form().getByRole('textbox', { name: 'Title' }).inputValue()).toBe(
      'A notice that is not lost',
    );
  });

  it('tries an entry out beside the record, written nowhere', async () => {
    const before = (await stored()).length;
    await expect.poll(() => form().getByRole('button', { name: 'Only try it out' }).isEnabled()).toBe(true);
    await form().getByRole('button', { name: 'Only try it out' }).click();
    await on.region('What if').getByText('No claim ends otherwise').waitFor();
    expect(await on.region('What if').innerText()).toContain('A notice that is not lost');
    expect(await stored()).toHaveLength(before);
  });

  it('opens a new case from the start page', async () => {
    const response = await fetch(`${on.studio.origin}/api/cases`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: on.studio.origin },
      body: JSON.stringify({ title: 'Roe v. Acme Corp.', court: 'N.D. Cal.' }),
    });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ case: 'roe-v-acme-corp' });
    expect((await on.studio.log.entries('docket-roe-v-acme-corp'))[0]).toMatchObject({ type: 'CaseOpened' });
  });
});
