import { describe, expect, test } from 'vitest';
import { markdown } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { headings, lettered, section } from './sets.ts';

describe('id/placeholder', () => {
  test.each(['None', 'TBC', 'tba', '"?"', 'N/A', 'n/a', '~', 'null', '"-"', 'A1.x', 'A1.?'])(
    '%s in YAML',
    (id) => {
      const words = id.replaceAll('"', '');
      const [found] = check(
        'id/placeholder',
        section('a.carag.yaml', `A1: ${id.replace(words, `«${words}»`)} A1.8`),
        alone,
      );
      expect(found!.message).toBe(`${words} is no id yet. Give this question one of its own.`);
    },
  );

  test('in Markdown headings', () => {
    check(
      'id/placeholder',
      headings(
        '# A1 Is it good enough?',
        '## «TBC» Is it in time?',
        '## «?» Is it complete?',
        '## «N/A» Is it shared?',
        '## «None» Which team holds the case?',
      ),
      alone,
    );
    checkClean(
      markdown('# A1 Is it good enough?\n\n## None of this is scored\n\n```carag\nkind: note\n```\n'),
    );
  });

  test('of a key question', () => {
    const [found] = check('id/placeholder', section('a.carag.yaml', '«TBC»: A1.1 A1.2'), alone);
    expect(found!.message).toBe('TBC is no id yet. Give this key question one of its own.');
  });

  test('also where the set does not say how ids are written', () => {
    check('id/placeholder', {
      ...lettered('a.carag.yaml'),
      'carag.yaml': lettered('a.carag.yaml')['carag.yaml']!.replace('ids: lettered\n', ''),
      ...section('a.carag.yaml', 'A1: «TBC»'),
    });
  });
});
