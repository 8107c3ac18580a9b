import { replay } from '../../docket/index.ts';
import type { StoredCase } from '../../open/index.ts';
import { type Proposal, propose } from '../../recording/index.ts';
import type { Invocation } from '../ask/invocation.ts';
import { caseInStore, mustExist } from '../ask/stored-case.ts';
import { BadInput, Refused } from '../faults.ts';
import { type RecordOptions, recordingBy, show, writeFresh } from '../record/recording.ts';
import { askEntry } from './ask-entry.ts';
import { Cancelled, type Prompter } from './prompter.ts';

/** Asks for an entry at the terminal, shows what it would do, and records it when that is what is wanted. */
export async function appendByAsking(
  invocation: Invocation,
  named: string,
  options: RecordOptions,
): Promise<void> {
  if (!invocation.io.interactive || invocation.json)
    throw new BadInput(
      'Name a file of entries, or - for standard input: they are asked for only on a terminal, and not with --json.',
    );
  const to = await caseInStore(invocation, named, options.dryRun === true ? 'read' : 'write');
  await mustExist(to);
  const { clackPrompter } = await import('./clack.ts');
  try {
    await askAndRecord(invocation, to, options, clackPrompter);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    throw new Refused(error.message);
  }
}

/** The conversation, whoever asks: until an entry is recorded or given up. */
export async function askAndRecord(
  invocation: Invocation,
  to: StoredCase,
  options: RecordOptions,
  prompter: Prompter,
): Promise<void> {
  const dryRun = options.dryRun === true;
  const present = replay(to.entries);
  for (;;) {
    const drafts = [await askEntry(prompter, present)];
    const recording = recordingBy(invocation, to, options);
    let proposal: Proposal = propose(to.entries, drafts, recording, options);
    // What it would do, before anything is written.
    show(invocation, to, proposal, true);
    if (!proposal.ok) {
      const next = await prompter.choose('It was refused. What now?', AFTER_REFUSAL);
      if (next === 'again') continue;
      if (next !== 'anyway') throw new Cancelled('Nothing was recorded.');
      proposal = propose(to.entries, drafts, recording, { anyway: true });
      show(invocation, to, proposal, true);
      if (!proposal.ok) throw new Cancelled('This cannot be recorded anyway. Nothing was recorded.');
    }
    if (dryRun) return;
    if (!(await prompter.confirm(`Record it in ${to.log.place}?`)))
      throw new Cancelled('Nothing was recorded.');
    await writeFresh(to, proposal);
    invocation.finish(0);
    invocation.tell(`Recorded, ${to.stream} is now at version ${to.version + proposal.fresh.length}.`);
    return;
  }
}

const AFTER_REFUSAL = [
  { value: 'again', label: 'Say it otherwise' },
  {
    value: 'anyway',
    label: 'Record it anyway',
    hint: 'the court did it against the rules; the reason stays with it',
  },
  { value: 'stop', label: 'Record nothing' },
];
