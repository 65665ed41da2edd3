import { test } from 'vitest';
import { manifest, markdown } from '../../../server/lint/example.ts';
import { check } from '../../check.ts';

test('a fact that nothing asks about', () =>
  check('routing/fact-unused', {
    ...manifest(`
sections: [assessment.carag.md]
facts:
  nation: { one-of: { england: England, wales: Wales } }
  «spare»: { one-of: { a: A, b: B } }
conditions:
  used: nation is england
`),
    ...markdown('## A1.1 So?\n\n```carag\nkind: information\nanswer: text\nask-when: used\n```\n'),
  }));
