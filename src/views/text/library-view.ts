import { type Explanation, explain } from '../../doctrine/index.ts';
import type { LibrarySection, LibraryTest } from '../../doctrine/library/index.ts';
import { joinedBy } from '../account/rule-words.ts';
import { ends, hanging, indented, wrap } from './layout.ts';
import { EMPTY_LINE, faint, id, type Line, type Phrase, phrase, strong } from './styled.ts';
import { type Branching, treeLines } from './tree.ts';

/** The library as a list: each test by its name, under what it belongs to. */
export function libraryView(shelves: readonly LibrarySection[], width: number): readonly Line[] {
  const names = shelves.flatMap(({ tests }) => tests).map(({ test }) => test.length);
  const column = Math.max(...names) + 4;
  return [
    phrase(strong('The library of legal tests')),
    ...wrap(
      phrase('A case file uses one by its name, wherever it names a test. nunc tests NAME shows it.'),
      width,
    ),
    ...shelves.flatMap(({ heading, tests }) => [
      EMPTY_LINE,
      phrase(strong(heading)),
      ...tests.flatMap(({ test, title }) => hanging(phrase('  ', id(test)), phrase(title), width, column)),
    ]),
  ];
}

/** How far the labels reach, of what is told of a test. */
const LABELS = 10;

/** One test: what it asks and how that is joined, who bears the burden, what its failing defeats. */
export function testView(test: LibraryTest, width: number): readonly Line[] {
  const told = (label: string, text: Phrase) => hanging(phrase(strong(label)), text, width, LABELS);
  return [
    ...ends(phrase(strong(test.title)), phrase(id(test.test)), width),
    ...wrap(phrase(test.authority), width),
    EMPTY_LINE,
    ...treeLines([ruleNode(explain(test, new Map()))], width),
    EMPTY_LINE,
    ...told('About', phrase(test.about)),
    ...told('Burden', phrase(test.burden)),
    ...told('Defeats', phrase(test.defeats)),
    ...(test.note === undefined ? [] : told('Note', phrase(test.note))),
    ...told('Cites', phrase(faint((test.cites ?? []).join('; ')))),
    EMPTY_LINE,
    phrase(strong('In a case file')),
    phrase('  grounds: [', id(test.test), ']'),
    ...indented(
      wrap(
        phrase('tests: { my-name: { use: ', id(test.test), ' } }', faint('  under a name of its own')),
        width - 2,
      ),
      2,
    ),
  ];
}

const ruleNode = (tree: Explanation): Branching =>
  tree.kind === 'element'
    ? { text: phrase(id(tree.element), `: ${tree.asks ?? ''}`), under: [] }
    : { text: phrase(joinedBy(tree)), under: tree.parts.map(ruleNode) };
