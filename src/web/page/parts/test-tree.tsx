import type { Why } from '../../wire.ts';
import { place } from '../model/state.ts';
import { tryEdit } from '../model/try.ts';
import { capital } from '../timeline/bars.ts';
import { Cites } from './cite.tsx';
import { EntryLink } from './entry-link.tsx';

type Ruling = Why['rulings'][number];
type Test = NonNullable<Ruling['test']>;
type Node = Test['tree'];

const HOLDINGS = ['satisfied', 'not-satisfied', 'open'] as const;
const MARKS: Readonly<Record<string, string>> = {
  satisfied: '+',
  'not-satisfied': '−',
  open: '?',
  undecided: '·',
};
const RULES: Readonly<Record<string, string>> = { all: 'All of', any: 'Any of', not: 'Not' };

const MET = { satisfied: 'met', 'not-satisfied': 'not met', open: 'open', undecided: 'not decided' } as const;

const words = (holding: string): string =>
  holding === 'undecided' ? 'not decided' : holding.replaceAll('-', ' ');

/** A legal test as a tree: each element with what the order found, which can be changed to see what then. */
export function TestTree({ ruling, test }: { ruling: Ruling; test: Test }) {
  return (
    <details class="test" open>
      <summary>
        <Holding value={test.result} /> {test.title}
      </summary>
      <p class="authority">{test.authority}</p>
      <ul class="tree">
        <Branch node={test.tree} ruling={ruling} test={test} />
      </ul>
      <p class="consequence">
        The test is {MET[test.result]}, {test.so}.
      </p>
    </details>
  );
}

function Holding({ value }: { value: string }) {
  return (
    <span class={`holding holding-${value}`}>
      <span aria-hidden="true">{MARKS[value]}</span> {words(value)}
    </span>
  );
}

function Branch({ node, ruling, test }: { node: Node; ruling: Ruling; test: Test }) {
  if (node.kind === 'element') return <Element node={node} ruling={ruling} test={test} />;
  const name = node.kind === 'at-least' ? `At least ${node.needed ?? 1} of` : (RULES[node.kind] ?? node.kind);
  return (
    <li>
      <details open>
        <summary>
          {name} <Holding value={node.value} />
        </summary>
        <ul>
          {node.parts.map((part, index) => (
            <Branch
              key={part.kind === 'element' ? part.element : index}
              node={part}
              ruling={ruling}
              test={test}
            />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Element({
  node,
  ruling,
  test,
}: {
  node: Extract<Node, { kind: 'element' }>;
  ruling: Ruling;
  test: Test;
}) {
  const key = `${test.id}/${node.element}`;
  const found = ruling.findings.find(({ finding }) => finding === key);
  return (
    <li class="element" data-finding={key}>
      <p>
        <Holding value={node.value} /> <span class="asks">{node.asks ?? node.element}</span>
        {found === undefined && <span class="quiet"> No finding was made.</span>}
        {found?.carriedFrom && (
          <span class="quiet">
            {' '}
            Carried from <EntryLink id={found.carriedFrom} />.
          </span>
        )}
        <Cites cites={found?.cites ?? []} />
      </p>
      {found?.note && <p class="note">{found.note}</p>}
      <Switch node={node} ruling={ruling} finding={key} />
    </li>
  );
}

/** The finding as it is in what is looked at; another one is tried out. What the order found stays underlined. */
function Switch({
  node,
  ruling,
  finding,
}: {
  node: Extract<Node, { kind: 'element' }>;
  ruling: Ruling;
  finding: string;
}) {
  const edit = place.value.edits.find(
    (one) => one.includes(`:${finding}=`) || one.startsWith(`set ${finding}=`),
  );
  return (
    <fieldset
      class={`switch ${edit === undefined ? '' : 'tried'}`}
      aria-label={`What if: ${node.asks ?? node.element}`}
    >
      {HOLDINGS.map((holding) => (
        <button
          key={holding}
          type="button"
          aria-pressed={node.value === holding}
          onClick={() => {
            if (node.value !== holding) tryEdit(`set ${ruling.order}:${finding}=${holding}`);
          }}
        >
          {capital(words(holding))}
        </button>
      ))}
      {edit !== undefined && <span class="what-if-word">What if: {words(node.value)}</span>}
    </fieldset>
  );
}
