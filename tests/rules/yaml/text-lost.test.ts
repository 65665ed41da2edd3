import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { guidance, MANIFEST, markdown, mended, question, section, windows } from './sets.ts';

describe('yaml/text-lost', () => {
  test.each<[string, ExampleSet]>([
    ['a number', section('guidance: See point «#3 of the plan.»')],
    ['a word', section('guidance: Look under «#children in need»')],
    ['a Welsh letter', section('guidance: Edrychwch ar «#ŵyna 😀»')],
    ['a number after a space', section('guidance: See point «# 3 of the plan.»')],
    ['in Windows lines', windows(section('guidance: Gweler pwynt 😀 «#3 o’r cynllun.»'))],
    ['in a label', question('means:\n  a: Point «#1»')],
    ['in brackets on one line', question('means: { yes: Point «#1 of it», no: Other }')],
    ['in brackets over two lines', question('means: { a: Point «#1 of it»\n  , b: Other }')],
    ['in a list', question('indicators:\n  - See point «#3.»\n  - Read the file.')],
    [
      'in a block of Markdown',
      markdown('# A1 Is it good?\n\n```carag\nstatement: Point «#3 is met.»\n```\n\nRead the file.'),
    ],
    [
      'in a translation',
      {
        ...section(guidance),
        'cy.carag.yaml':
          'carag: translation\nlanguage: cy\nof: assessment.carag.yaml\ntexts:\n  title: Asesu «#3»\n',
      },
    ],
  ])('%s', (_, fixture) => {
    const [found] = check('yaml/text-lost', fixture);
    expect(found!.message).toContain('is lost');
  });

  test('the fix puts the whole text in quotation marks, the lines below included', () => {
    expect(mended(section('guidance: See point «#3 of the plan.»'))).toContain(
      'guidance: "See point #3 of the plan."\n',
    );
    expect(mended(section('guidance: See point #3 of\n  the plan,\n  and more.'))).toContain(
      'guidance: "See point #3 of\n  the plan,\n  and more."\n',
    );
    expect(
      mended(
        section(
          'questions:\n  - id: A1.1\n    kind: information\n    text: Which plan is it?\n    answer: { one-of: { a: First, b: Second } }\n    means: { a: Point «#1 of it», b: Other }',
        ),
      ),
    ).toContain('{ a: "Point #1 of it", b: Other }');
  });

  test.each([
    ['guidance: Read the file. # as in 2015'],
    ['guidance: Read the file.   #'],
    ['guidance: Read the file. #-- note --'],
    ['guidance: Read the file.# 3'],
    ['guidance: C# and F#3'],
    ['guidance: "See point #3."'],
    ['guidance: |\n  See point #3.'],
    ['# 3 notes\nguidance: Read the file.'],
  ])('not %s', (line) => checkClean(section(line)));

  test('not a comment beside a code', () =>
    checkClean({
      'carag.yaml': `${MANIFEST}sections:\n  - assessment.carag.yaml #1\nstatus: draft #for now\n`,
      ...section(guidance),
    }));
});
