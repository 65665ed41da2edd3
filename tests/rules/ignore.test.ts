import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../server/lint/example.ts';
import { check, checkClean, type Found, findingsIn, unmarked } from '../check.ts';

const MANIFEST =
  'carag: question-set\nformat: 1\ntitle: Example\nversion: "1.0"\nlanguages: [en]\nids: lettered\n';
const section = (lines: string): ExampleSet => ({
  'assessment.carag.yaml': `carag: section\nid: assessment\ntitle: Assessment\n${lines}\n`,
});
const front = (text: string): ExampleSet => ({
  'assessment.carag.md': `---\ncarag: section\nid: assessment\ntitle: Assessment\n---\n\n${text}\n`,
});
const windows = (set: ExampleSet): ExampleSet =>
  Object.fromEntries(Object.entries(set).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
const messages = (found: readonly Found[]) => found.map(({ message }) => message);

/** Two questions of which the second is silenced by a comment, since it has the id of the first. */
const silenced = (comment: string) =>
  section(`questions:
  - id: A1.1
    kind: information
    text: Which plan is it?
    answer: text
  ${comment}
  - id: A1.1
    kind: information
    text: Whose plan is it?
    answer: text`);

test.each(['', '  '])('a list belongs to the name above it, with %j before its dashes', (indent) => {
  checkClean(
    section(`questions:
  - id: A1.1
    kind: note
    text: Read the file.
    # carag-ignore shape/unknown-field: as published
    checks:
    ${indent}- colour: red
    ${indent}  when: A1.2 is answered
    ${indent}  then: alert
    ${indent}  text: Read it again.
  - id: A1.2
    kind: information
    text: Which plan is it?
    answer: text
    guidance: Read the file.`),
  );
});

describe('ignore/unused', () => {
  test.each<[string, ExampleSet]>([
    ['nothing is found there', section('# carag-ignore «id/duplicate»: Tŷ 😀\nguidance: Read the file.')],
    ['nothing of that rule is found there', silenced('# carag-ignore «id/gap», id/duplicate: as published')],
    ['beside a line', section('guidance: Read the file. # carag-ignore «shape/empty»: as published')],
    [
      'in Windows lines',
      windows(section('guidance: Darllenwch y ffeil 😀. # carag-ignore «shape/empty»: as published')),
    ],
    ['in Markdown', front('<!-- carag-ignore «id/duplicate»: as published -->\n# A1 Is it good?\n\nText.')],
    ['a comment over several lines', front('<!-- carag-ignore\n«id/duplicate»: as\npublished -->\n\nText.')],
    [
      'above the wrong line',
      section('# carag-ignore «shape/empty»: later\nguidance: Read the file.\nstatement:'),
    ],
  ])('%s', (_, fixture) => {
    expect(messages(check('ignore/unused', fixture))[0]).toMatch(
      /^Nothing of the rule \S+ is found here, so this comment silences nothing: take it out\.$/,
    );
  });

  test.each<[string, ExampleSet]>([
    ['in a comment', section('# carag-ignore «yaml/needs-quotes»: later\nguidance: [a] b')],
    ['in a manifest', { 'carag.yaml': `${MANIFEST}rules: { «yaml/syntax»: off }\n` }],
  ])('a rule that can be neither ignored nor turned off, %s', (_, fixture) => {
    expect(messages(check('ignore/unused', fixture))[0]).toMatch(
      /^\S+ can be neither ignored nor turned off: mend what it reports\.$/,
    );
  });

  test.each<[string, ExampleSet]>([
    ['a finding', silenced('# carag-ignore id/duplicate: as published')],
    [
      'a finding at the entry below a comment, in Windows lines',
      windows(silenced('# carag-ignore id/duplicate: Tŷ 😀')),
    ],
    [
      'a finding beside it',
      section('guidance: Read the file.\nstatement: # carag-ignore shape/empty: to be written'),
    ],
    [
      'a finding in Markdown',
      front(
        '# A1 Is it good?\n\nText.\n\n<!-- carag-ignore id/duplicate: as published -->\n# A1 Is it whole?\n\nText.',
      ),
    ],
  ])('not where it silences %s', (_, fixture) => checkClean(fixture));

  test('what it silences is counted, and nothing else is hidden', () => {
    const found = findingsIn(
      unmarked(section('# carag-ignore shape/empty: later\nstatement:\nguidance:')).documents,
    );
    expect(found.filter(({ rule }) => rule === 'shape/empty').map(({ marked }) => marked)).toEqual([
      'guidance',
    ]);
  });
});

describe('ignore/reason-missing', () => {
  test.each<[string, ExampleSet, string]>([
    [
      'no reason',
      silenced('«# carag-ignore id/duplicate»'),
      'id/duplicate is silenced here without a reason: write why after a colon.',
    ],
    [
      'a colon and no reason',
      silenced('«# carag-ignore id/duplicate:»'),
      'id/duplicate is silenced here without a reason: write why after a colon.',
    ],
    [
      'two rules',
      silenced('«# carag-ignore id/duplicate, id/gap»'),
      'id/duplicate, id/gap are silenced here without a reason: write why after a colon.',
    ],
    [
      'in Markdown',
      front('<!-- Tŷ 😀 --> «<!-- carag-ignore id/gap -->»\n\nText.'),
      'id/gap is silenced here without a reason: write why after a colon.',
    ],
    [
      'in Windows lines',
      windows(section('guidance: Read the file. «# carag-ignore id/gap»')),
      'id/gap is silenced here without a reason: write why after a colon.',
    ],
  ])('%s', (_, fixture, message) => {
    expect(messages(check('ignore/reason-missing', fixture))).toEqual([message]);
  });

  test.each<[string, ExampleSet]>([
    ['where there is a reason', silenced('# carag-ignore id/duplicate: as published: 2015')],
    [
      'of a comment that only speaks of ignoring',
      section('# See carag-ignore in the handbook.\nguidance: Read the file.'),
    ],
    ['of a text', section('guidance: |\n  Write:\n\n      # carag-ignore id/gap')],
  ])('not %s', (_, fixture) => checkClean(fixture));
});

describe('ignore/rule-unknown', () => {
  test.each<[string, ExampleSet, string]>([
    [
      'in a comment',
      silenced('# carag-ignore «id/duplicat»: as published'),
      'id/duplicat is no rule. Did you mean id/duplicate?',
    ],
    [
      'nothing like it',
      section('# carag-ignore «everything»: Tŷ 😀\nguidance: Read the file.'),
      'everything is no rule.',
    ],
    [
      'no rule named',
      section('«# carag-ignore: as published»\nguidance: Read the file.'),
      'carag-ignore must name a rule and a reason, such as “carag-ignore id/gap: left out on purpose”.',
    ],
    [
      'in Markdown, in Windows lines',
      windows(front('<!-- carag-ignore «id/duplicte»: x -->\n# A1 Is it good?\n\nText.')),
      'id/duplicte is no rule. Did you mean id/duplicate?',
    ],
    [
      'in the manifest',
      { 'carag.yaml': `${MANIFEST}rules:\n  «shape/emty»: off\n` },
      'shape/emty is no rule. Did you mean shape/empty?',
    ],
    [
      'in the manifest, in quotation marks',
      { 'carag.yaml': `${MANIFEST}rules: { «"__proto__"»: off }\n` },
      '__proto__ is no rule.',
    ],
  ])('%s', (_, fixture, message) => {
    expect(messages(check('ignore/rule-unknown', fixture))).toEqual([message]);
  });

  test('not a rule that there is', () =>
    checkClean({ 'carag.yaml': `${MANIFEST}rules: { shape/empty: hint, id/duplicate: off }\n` }));
});
