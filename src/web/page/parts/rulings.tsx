import type { Why } from '../../wire.ts';
import { spanWords } from '../model/days.ts';
import { titleOfEntry } from '../model/edit-words.ts';
import { view } from '../model/state.ts';
import { tryEdit } from '../model/try.ts';
import { Cites } from './cite.tsx';
import { EntryLink } from './entry-link.tsx';
import { TestTree } from './test-tree.tsx';

type Ruling = Why['rulings'][number];

/** The rulings about the claim, order by order, the latest first, each with the test that it applied. */
export function Rulings({ why }: { why: Why }) {
  const orders = [...new Set(why.rulings.map(({ order }) => order))].toReversed();
  if (orders.length === 0) return null;
  return (
    <section aria-label="Rulings">
      <h4>How it was ruled</h4>
      {orders.map((order, index) => {
        const rulings = why.rulings.filter((ruling) => ruling.order === order);
        const entry = view.answer.value?.entries.find(({ id }) => id === order);
        return (
          <details class="order" key={order} open={index === 0}>
            <summary>
              {titleOfEntry(order)} <span class="date">{entry ? spanWords(entry.from, entry.to) : ''}</span>
            </summary>
            <p class="quiet">
              On the docket: <EntryLink id={order} />
            </p>
            {rulings[0]?.governs === false && <p class="quiet">It governs no longer.</p>}
            {rulings.map((ruling) => (
              <OneRuling
                key={`${ruling.request} ${ruling.ground} ${ruling.disposition} ${ruling.against}`}
                ruling={ruling}
                why={why}
              />
            ))}
            <RuleOtherwise order={order} claim={why.claim.id} />
          </details>
        );
      })}
    </section>
  );
}

/** Parties by their names. */
const namesOf = (parties: readonly string[], { claim }: Why): string =>
  parties.map((party) => claim.asTo.find((row) => row.party === party)?.name ?? party).join(', ');

function OneRuling({ ruling, why }: { ruling: Ruling; why: Why }) {
  return (
    <div class="ruling">
      <p class="ruling-head">
        <strong class="ruling-title">
          {ruling.motion === null ? 'The court’s own ruling' : titleOfEntry(ruling.motion)}
          {ruling.test
            ? `, on ${ruling.test.title.charAt(0).toLowerCase()}${ruling.test.title.slice(1)}`
            : ''}
        </strong>{' '}
        <span class={`disposition disposition-${ruling.disposition}`}>
          {ruling.disposition.replaceAll('-', ' ')}
        </span>
        <Cites cites={ruling.cites} />
      </p>
      <p class="quiet">
        {[
          ruling.against === undefined ? '' : `as to ${namesOf(ruling.against, why)}`,
          ruling.leaveToAmend === true ? 'with leave to amend' : '',
          ruling.express ? '' : 'by implication',
          ruling.condition ? `on condition ${ruling.condition}` : '',
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      {ruling.note && <p class="note">{ruling.note}</p>}
      {ruling.test !== null && <TestTree ruling={ruling} test={ruling.test} />}
    </div>
  );
}

const OTHERWISE = [
  ['denied', 'deny'],
  ['granted', 'grant'],
  ['granted, with leave to amend', 'grant-with-leave'],
  ['deferred', 'defer'],
  ['stayed', 'stay'],
] as const;

/** What if this order had ruled otherwise on the claim? */
function RuleOtherwise({ order, claim }: { order: string; claim: string }) {
  return (
    <label class="otherwise">
      What if it had ruled otherwise here?{' '}
      <select
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== '') tryEdit(`rule ${order}:${claim}=${value}`);
        }}
      >
        <option value="">as recorded</option>
        {OTHERWISE.map(([words, value]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
