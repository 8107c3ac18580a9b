import type { WireBranch } from '../../wire.ts';
import { AnswerRefused, ask } from '../model/ask.ts';
import { announced } from '../model/live.ts';
import { go, place, view } from '../model/state.ts';
import { typedEditWords } from '../model/try.ts';
import { nameOf } from './futures.tsx';

const ROW = 34;
const STEP = 16;

type Placed = { readonly branch: WireBranch; readonly depth: number; readonly parent: number };

/** Branches under what they branch from, the record first. */
function placed(branches: readonly WireBranch[]): readonly Placed[] {
  const made: Placed[] = [];
  const visit = (branch: WireBranch, depth: number, parent: number): void => {
    if (made.some((one) => one.branch === branch)) return;
    const here = made.length;
    made.push({ branch, depth, parent });
    for (const other of branches) if (other.base === branch.name) visit(other, depth + 1, here);
  };
  for (const branch of branches) if (branch.base === null) visit(branch, 0, -1);
  for (const branch of branches) visit(branch, 1, 0);
  return made;
}

/** The record and its branches as a small graph; any two can be compared. */
export function Branches() {
  const seen = view.answer.value;
  if (seen === null) return null;
  const all = placed(seen.branches);
  return (
    <section class="panel branches" aria-label="Branches">
      <h2>Branches</h2>
      {all.length === 1 ? (
        <p class="empty">
          None yet. Change a finding or a ruling under Why, and a branch is made of the record.
        </p>
      ) : (
        <>
          <Comparer branches={all.map(({ branch }) => branch.name)} />
          <div class="graph">
            <Rails all={all} />
            <ul>
              {all.map(({ branch, depth }) => (
                <li key={branch.name} style={{ minHeight: `${ROW}px` }}>
                  <Row branch={branch} depth={depth} writable={seen.writable} />
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
    </section>
  );
}

function Rails({ all }: { all: readonly Placed[] }) {
  const deepest = Math.max(...all.map(({ depth }) => depth));
  const x = (depth: number) => 8 + depth * STEP;
  const y = (row: number) => ROW * row + ROW / 2;
  return (
    <svg class="rails" width={x(deepest) + 8} height={ROW * all.length} aria-hidden="true">
      {all.map(({ branch, depth, parent }, row) =>
        parent < 0 ? null : (
          <path
            key={branch.name}
            d={`M${x(all[parent]?.depth ?? 0)} ${y(parent)}V${y(row) - 8}Q${x(all[parent]?.depth ?? 0)} ${y(row)} ${x(depth)} ${y(row)}`}
          />
        ),
      )}
      {all.map(({ branch, depth }, row) => (
        <circle
          key={branch.name}
          cx={x(depth)}
          cy={y(row)}
          r="4.5"
          class={branch.name === place.value.branch ? 'here' : branch.kind}
        />
      ))}
    </svg>
  );
}

function Row({ branch, depth, writable }: { branch: WireBranch; depth: number; writable: boolean }) {
  const here = branch.name === place.value.branch;
  return (
    <div class="branch">
      <button
        type="button"
        class="plain"
        aria-current={here ? 'true' : undefined}
        title={branch.edits.map(typedEditWords).join('; ')}
        onClick={() => go({ branch: branch.name, edits: [], against: branch.base ?? 'main' }, true)}
      >
        {nameOf(branch.name)}
      </button>{' '}
      <span class="quiet">
        {branch.kind === 'reading' ? 'another reading' : branch.kind === 'saved' ? 'saved' : ''}
        {depth > 1 ? ` on ${branch.base}` : ''}
      </span>
      {branch.kind === 'saved' && writable && (
        <button type="button" class="plain" onClick={() => void drop(branch.name)}>
          drop<span class="visually-hidden"> {branch.name}</span>
        </button>
      )}
    </div>
  );
}

async function drop(name: string): Promise<void> {
  const { case: id, branch, against } = place.peek();
  if (id === null) return;
  // Left before it is dropped: the studio tells of the change, and the page asks again, before the answer is here.
  if (branch === name || against === name)
    go({ branch: branch === name ? 'main' : branch, against: 'main' }, true);
  try {
    await ask(`cases/${encodeURIComponent(id)}/branches/${encodeURIComponent(name)}`, { method: 'DELETE' });
    announced.value = `${name} is dropped; its events stay in the log.`;
  } catch (error) {
    announced.value = error instanceof AnswerRefused ? error.message : 'The studio does not answer.';
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
