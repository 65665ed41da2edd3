import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean, findingsIn } from '../../check.ts';
import { guidance, MANIFEST, markdown, question, section, windows } from './sets.ts';

describe('yaml/duplicate-key', () => {
  test.each<[string, ExampleSet]>([
    ['at the top', section(`${guidance}\n«guidance»: Read it twice.`)],
    ['three times', section(`${guidance}\n«guidance»: Again.\n«guidance»: And again.`)],
    ['with quotation marks', section(`${guidance}\n«"guidance"»: Again.`)],
    ['in a question, in Windows lines', windows(question('guidance: One.\n«guidance»: Two.'))],
    ['in brackets', question('means: { a: One, «a»: Two }')],
    [
      'in a block of Markdown',
      markdown('# A1 Is it good?\n\n```carag\nstatement: Good.\n«statement»: Better.\n```\n\nRead the file.'),
    ],
    ['after emoji', section(`title-😀: x\n${guidance}\n«guidance»: 😀`)],
  ])('%s', (_, fixture) => {
    check('yaml/duplicate-key', fixture);
  });

  test('not the same name in two questions, nor in other capitals', () => {
    checkClean(
      section(
        'questions:\n  - id: A1.1\n    kind: information\n    text: Which plan is it?\n    answer: text\n  - id: A1.2\n    kind: information\n    text: Whose plan is it?\n    answer: text',
      ),
    );
    expect(
      findingsIn({ 'carag.yaml': MANIFEST, ...section('Guidance: x') }).map(({ rule }) => rule),
    ).not.toContain('yaml/duplicate-key');
  });
});
