import { signal } from '@preact/signals';
import type { WireBranch } from '../../wire.ts';
import { AnswerRefused, ask } from '../model/ask.ts';
import { triedWords } from '../model/edit-words.ts';
import { announced } from '../model/live.ts';
import { go, place, view } from '../model/state.ts';
import { Compared } from './compared.tsx';
import { nameOf } from './verdict.tsx';

type Placed = { readonly branch: WireBranch; readonly depth: number };

/** Branches under what they branch from, the record first. */
function placed(branches: readonly WireBranch[]): readonly Placed[] {
  const made: Placed[] = [];
  const visit = (branch: WireBranch, depth: number): void => {
    if (made.some((one) => one.branch === branch)) return;
    made.push({ branch, depth });
    for (const other of branches) if (other.base === branch.name) visit(other, depth + 1);
  };
  for (const branch of branches) if (branch.base === null) visit(branch, 0);
  for (const branch of branches) visit(branch, 1);
  return made;
}

/** The branch about which it is asked whether it is to be dropped, and what was dropped last. */
const asked = signal<string | null>(null);
const dropped = signal<WireBranch | null>(null);
const refused = signal<string | null>(null);

/** The record and its branches; any two can be compared. */
export function BranchesTab() {
  const seen = view.answer.value;
  if (seen === null) return null;
  const all = placed(seen.branches);
  return (
    <section class="panel branches" aria-label="Branches">
      <h2 class="visually-hidden">Branches</h2>
      <Compared />
      {dropped.value !== null && (
        <p class="undo-drop" role="status">
          {dropped.value.name} is dropped.{' '}
          <button type="button" class="plain" onClick={() => void undoDrop()}>
            Undo
          </button>
        </p>
      )}
      {refused.value !== null && (
        <p class="notice" role="alert">
          {refused.value}
        </p>
      )}
      {all.length === 1 ? (
        <p class="empty">
          None yet. Change a finding or a ruling under Why, and a branch is made of the record.
        </p>
      ) : (
        <>
          <Comparer branches={all.map(({ branch }) => branch.name)} />
          <ul class="branch-list">
            {all.map(({ branch, depth }) => (
              <li key={branch.name} style={{ '--depth': depth }}>
                <Row
                  branch={branch}
                  built={seen.branches.filter(({ base }) => base === branch.name).map(({ name }) => name)}
                  writable={seen.writable}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Row({
  branch,
  built,
  writable,
}: {
  branch: WireBranch;
  built: readonly string[];
  writable: boolean;
}) {
  const here = branch.name === place.value.branch;
  const kind = { record: '', reading: 'another reading', saved: 'saved' }[branch.kind];
  return (
    <div class={`branch ${here ? 'here' : ''} branch-${branch.kind}`}>
      <p>
        <button
          type="button"
          class="plain branch-name"
          aria-current={here ? 'true' : undefined}
          onClick={() => go({ branch: branch.name, edits: [], against: branch.base ?? 'main' }, true)}
        >
          {nameOf(branch.name)}
        </button>{' '}
        <span class="quiet">
          {kind}
          {branch.base !== null && branch.base !== 'main' && ` on ${branch.base}`}
        </span>{' '}
        {branch.kind === 'saved' && writable && <Drop branch={branch} built={built} />}
      </p>
      {branch.says !== '' && branch.kind !== 'record' && <p class="branch-says">{branch.says}</p>}
      {branch.edits.length > 0 && (
        <p class="quiet branch-edits">
          If {branch.edits.slice(0, 4).map(triedWords).join('; ')}
          {branch.edits.length > 4 && `; and ${branch.edits.length - 4} more`}
        </p>
      )}
    </div>
  );
}

/** It is asked before a branch goes; one that others are built on stays. */
function Drop({ branch: { name }, built }: { branch: WireBranch; built: readonly string[] }) {
  if (asked.value !== name)
    return (
      <button
        type="button"
        class="plain"
        onClick={() => {
          asked.value = name;
        }}
      >
        drop<span class="visually-hidden"> {name}</span>
      </button>
    );
  if (built.length > 0)
    return (
      <span class="drop-asked">
        Built on it: {built.join(', ')}. Drop {built.length === 1 ? 'that' : 'those'} first.
      </span>
    );
  return (
    <fieldset class="drop-asked" aria-label={`Drop ${name}`}>
      Drop it?{' '}
      <button type="button" onClick={() => void drop(name)}>
        Drop {name}
      </button>{' '}
      <button
        type="button"
        class="quiet-button"
        onClick={() => {
          asked.value = null;
        }}
      >
        Keep it
      </button>
    </fieldset>
  );
}

const branchPath = (name: string): string =>
  `cases/${encodeURIComponent(place.peek().case ?? '')}/branches/${encodeURIComponent(name)}`;

async function drop(name: string): Promise<void> {
  const { branch, against } = place.peek();
  const was = view.answer.peek()?.branches.find((one) => one.name === name) ?? null;
  // Left before it is dropped: the studio tells of the change, and the page asks again, before the answer is here.
  if (branch === name || against === name)
    go({ branch: branch === name ? 'main' : branch, against: 'main' }, true);
  asked.value = null;
  try {
    await ask(branchPath(name), { method: 'DELETE' });
    dropped.value = was;
    refused.value = null;
    announced.value = `${name} is dropped; its events stay in the log.`;
  } catch (error) {
    refused.value = error instanceof AnswerRefused ? error.message : 'The studio does not answer.';
  }
  view.again();
}

async function undoDrop(): Promise<void> {
  const was = dropped.peek();
  if (was === null) return;
  try {
    await ask(`${branchPath(was.name)}/restored`, { method: 'POST' });
    dropped.value = null;
    announced.value = `${was.name} is back.`;
  } catch (error) {
    refused.value = error instanceof AnswerRefused ? error.message : 'The studio does not answer.';
  }
  view.again();
}

/** Chooses two branches to stand side by side. */
function Comparer({ branches }: { branches: readonly string[] }) {
  const { branch, against } = place.value;
  const choice = (label: string, value: string, choose: (name: string) => void) => (
    <label>
      <span class="label">{label}</span>{' '}
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {branches.map((name) => (
          <option key={name} value={name}>
            {nameOf(name)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="comparer">
      {choice('Compare', against, (name) => go({ against: name, edits: [] }, true))}
      {choice('with', branch, (name) => go({ branch: name, edits: [] }, true))}
    </div>
  );
}
