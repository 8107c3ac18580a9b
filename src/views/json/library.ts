import { type LibraryTest, librarySections } from '../../doctrine/library/index.ts';

/** A test of the library for programs. */
export const testJson = (test: LibraryTest) => ({
  test: test.test,
  shelf: librarySections.find(({ tests }) => tests.includes(test))?.heading ?? '',
  title: test.title,
  authority: test.authority,
  about: test.about,
  elements: test.elements,
  rule: test.rule,
  burden: test.burden,
  defeats: test.defeats,
  note: test.note ?? null,
  cites: test.cites ?? [],
});

/** The whole library for programs. */
export const testsJson = () => ({ tests: librarySections.flatMap(({ tests }) => tests).map(testJson) });
