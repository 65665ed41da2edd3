import { test } from 'vitest';
import { manifest, markdown } from '../../../server/lint/example.ts';
import { check } from '../../check.ts';

test('a condition that nothing uses', () =>
  check('routing/condition-unused', {
    ...manifest(`
sections: [assessment.carag.md]
facts:
  nation: { one-of: { england: England, wales: Wales } }
conditions:
  «idle»: nation is wales
  used: nation is england
`),
    ...markdown('## A1.1 So?\n\n```carag\nkind: information\nanswer: text\nask-when: used\n```\n'),
  }));
