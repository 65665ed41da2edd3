import { describe, test } from 'vitest';
import { file, markdown, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { headings } from './sets.ts';

describe('id/missing', () => {
  test('in YAML and in Markdown', () => {
    check('id/missing', questions('- «kind»: judgement\n  text: Is it in time?\n  answer: yes-no'), alone);
    check(
      'id/missing',
      questions('- «id»:\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no'),
      alone,
    );
    check(
      'id/missing',
      questions('- «id»: ""\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no'),
      alone,
    );
    check('id/missing', headings('# A1 Is it good enough?', '## «Is it in time?»'), alone);
    check(
      'id/missing',
      file('a.carag.yaml', 'carag: section\nid: a\ntitle: A\nkey-questions:\n  - «text»: Is it good enough?'),
      alone,
    );
  });

  test('in a standards document', () => {
    check(
      'id/missing',
      file(
        'standards.carag.yaml',
        'carag: standards\nthemes:\n  - id: "1"\n    title: One\n    standards:\n      - «title»: First',
      ),
      alone,
    );
  });

  test('not of a note', () => {
    checkClean(
      questions(
        '- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no\n- kind: note\n  text: Turn to planning.',
      ),
    );
    checkClean(markdown('# A1 Is it good enough?\n\n## Turn to planning\n\n```carag\nkind: note\n```\n'));
  });
});
