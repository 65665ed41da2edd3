import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../server/lint/example.ts';
import { marked, rated, rater } from '../../server/rules/rating/shared/summary-examples.ts';
import { check, checkClean } from '../check.ts';

const alone = { alone: true };
const A1 = rater('A1', '"1.1.1"', 'A1S');
const A2 = rater('A2', '"1.1.2"', 'A2S');
const both = rated(A1, A2);

const changed = (fixture: ExampleSet, path: string, change: (text: string) => string): ExampleSet => ({
  ...fixture,
  [path]: change(fixture[path]!),
});
const standards = 'standards/standards.carag.yaml';
const ratings = 'standards/ratings.carag.yaml';

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

describe('rating/summary-twice', () => {
  const alternative = (fixture: ExampleSet) =>
    changed(fixture, 'questions/assessment.carag.yaml', (text) =>
      text.replaceAll('kind: summary', 'kind: summary, alternative: nation'),
    );

  test('summaries of which one is asked are one', () => {
    check('rating/summary-twice', alternative(rated(rater('A1', '"1.1.1"', 'A1S', 'A1.2'), A2)));
    check('rating/summary-twice', alternative(rated(A1, A2, rater('A3', '"1.1.2"', 'A3S'))));
  });

  test('a third is told too', () => {
    const found = check('rating/summary-twice', rated(rater('A1', '"1.1.1"', 'A1S', '«A1.2»', '«A1.3»'), A2));
    expect(found[1]!.message).toBe(
      'A1 has 3 summary questions, so that 1.1.1 would be counted by A1S and by A1.3.',
    );
  });

  test('in two sets that are covered', () => {
    const other = rated(rater('A1', '«"1.1.1"»', 'A1S'));
    const fixture = {
      ...changed(both, ratings, (text) => text.replace('[../questions]', '[../questions, ../more]')),
      'more/carag.yaml': other['questions/carag.yaml']!,
      'more/assessment.carag.yaml': other['questions/assessment.carag.yaml']!,
    };
    expect(check('rating/summary-twice', fixture, alone)[0]!.message).toBe(
      'A1 rates 1.1.1, which A1 of another set already rates. Only one key question can.',
    );
  });
});
