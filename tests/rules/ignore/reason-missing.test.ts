import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { front, messages, section, silenced, windows } from './sets.ts';

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
