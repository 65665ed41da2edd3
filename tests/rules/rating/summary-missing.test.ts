import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { marked, rated, rater } from '../../../server/rules/rating/shared/summary-examples.ts';
import { alone, check, checkClean } from '../../check.ts';
import { A1, both, changed, ratings } from './summaries-sets.ts';

const standards = 'standards/standards.carag.yaml';

/** A second standard in the domain, below the first. */
const more = `      - id: "1.2"
        title: Planning
        key-questions:
          - { id: "1.2.1", text: Is the plan sound? }
          - { id: "1.2.2", text: Is the plan shared? }
`;

describe('rating/summary-missing', () => {
  test('a whole standard is told once', () => {
    const fixture = changed(both, standards, (text) => text + more.replace('"1.2"', '"«1.2»"'));
    expect(check('rating/summary-missing', fixture, alone)[0]!.message).toBe(
      'Nothing rates any of the 2 key questions of 1.2, though 2 of the 4 key questions of domain 1 are rated by a set that the ratings cover. Name them under “rates” in key questions.',
    );
  });

  test.each([
    ['a standard that inspectors rate', more.replace('title', 'rated: judged\n        title')],
    ['one for which evidence comes from elsewhere', more.replace('title', 'evidence: other\n        title')],
    ['one that is not rated', more.replace('title', 'rated: none\n        title')],
    [
      'a domain that no covered set rates',
      `  - id: "2"\n    title: Disposals\n    standards:\n${more.replaceAll('1.2', '2.1')}`,
    ],
  ])('%s is left alone', (_, words) => checkClean(changed(both, standards, (text) => text + words)));

  test('one slip in “rates” or “kind” is told once', () => {
    check('criteria/unknown', rated(A1, rater('A2', '"«1.1.7»"', 'A2S')), alone);
    check('rating/summary-twice', rated(A1, rater('A2', '«"1.1.1"»', 'A2S')), alone);
    const misspelt = Object.entries(both).map(([path, text]) => [
      path,
      text.replace('kind: summary', 'kind: «sumary»'),
    ]);
    check('shape/wrong-type', Object.fromEntries(misspelt), alone);
  });

  test('what is not covered needs no summaries', () => {
    const uncovered = rated(rater('A1', '"1.1.1"'), rater('A2', '"1.1.1"'));
    check(
      'rating/summary-missing',
      changed(uncovered, ratings, (text) => text.replace('../questions', '../standards')),
    );
    check(
      'rating/summary-twice',
      changed(uncovered, ratings, (text) => text.replace('../questions', '../standards')),
    );
  });

  test('ratings that do not say what they cover rate every set that uses them', () => {
    const silent = (fixture: ExampleSet) =>
      changed(fixture, ratings, (text) => text.replace(/covers.*\n/, ''));
    checkClean(silent(both));
    check('rating/summary-missing', silent(rated(A1, rater('«A2»', '"1.1.2"'))), alone);
  });

  test('a key question that is not rated needs none', () => {
    checkClean(
      changed(rated(A1, rater('A2', '"1.1.2"')), standards, (text) =>
        text.replace('title: Ass', 'rated: judged\n        title: Ass'),
      ),
    );
  });

  test('standards without ratings are left to what is cited', () => {
    const { [ratings]: _, ...unrated } = marked('1.1.2', rated(A1));
    check('criteria/uncovered', unrated, alone);
    check('criteria/uncovered', rated(A1));
  });
});
