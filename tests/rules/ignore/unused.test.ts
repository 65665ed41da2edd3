import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean, findingsIn, unmarked } from '../../check.ts';
import { front, MANIFEST, messages, section, silenced, windows } from './sets.ts';

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

  test('not in a document that does not say yet what it is, of which next to nothing is checked', () => {
    const one = 'carag:\nid: one\nstatement: # carag-ignore shape/empty: later\n';
    const found = findingsIn({ 'carag.yaml': MANIFEST, 'one.carag.yaml': one });
    expect(found.map(({ rule }) => rule)).toEqual(['shape/unknown-document']);
  });
});
