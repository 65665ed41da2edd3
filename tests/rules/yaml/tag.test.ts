import { describe, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { markdown, question, section, windows } from './sets.ts';

describe('yaml/tag', () => {
  test.each<[string, ExampleSet]>([
    ['a word', section('guidance: «!important» Read it.')],
    ['a word alone', section('guidance: «!important»')],
    ['two marks', section('guidance: «!!str» Read it.')],
    ['in brackets', question('means: { a: «!x» Good }')],
    ['in Windows lines, after Welsh', windows(section('statement: Tŷ ger y môr\nguidance: «!x» Read it.'))],
    [
      'in a block of Markdown',
      markdown('# A1 Is it good?\n\n```carag\nstatement: «!x» Good.\n```\n\nRead the file.'),
    ],
  ])('%s', (_, fixture) => {
    check('yaml/tag', fixture);
  });

  test.each([
    ['guidance: Stop!'],
    ['guidance: Wait! Read it.'],
    ['guidance: "!important"'],
    ['guidance: >\n  !important'],
  ])('not %s', (line) => checkClean(section(line)));
});
