import { describe, expect, test } from 'vitest';
import { file } from '../../../server/lint/example.ts';
import { check } from '../../check.ts';
import { mended } from '../mended.ts';
import { told } from './sets.ts';

describe('term/inconsistent', () => {
  test('the rarer spelling is told, with the more common one', () => {
    const set = {
      ...told('What of wellbeing?'),
      ...file(
        'planning.carag.yaml',
        'carag: section\nid: planning\ntitle: Planning\nquestions:\n  - { id: P1, kind: note, text: On «well-being». }\n',
      ),
    };
    const [found] = check('term/inconsistent', set);
    expect(found!.message).toBe('P1 writes “well-being”, but most of this set writes “wellbeing”.');
    expect(mended('term/inconsistent', set)['planning.carag.yaml']).toContain('On wellbeing.');
  });

  test('one spelling throughout is fine, whichever it is', () => {
    check('term/inconsistent', told('What of well-being?', 'Ask about well-being.'));
  });
});
