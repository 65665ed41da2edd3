import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { front, MANIFEST, messages, section, silenced, windows } from './sets.ts';

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
