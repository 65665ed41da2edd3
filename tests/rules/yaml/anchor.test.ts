import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean, projectOf } from '../../check.ts';
import { guidance, markdown, question, section, windows } from './sets.ts';

describe('yaml/anchor', () => {
  test.each<[string, ExampleSet]>([
    ['an anchor', section('guidance: «&look» Read the file.')],
    ['an anchor on a block', section('guidance: «&look» |\n  Read the file.')],
    ['an alias', section('guidance: «*look»')],
    ['an alias with a comment beside it', section('guidance: «*look» # the usual')],
    ['a merge key', section(`«<<»: *shared\n${guidance}`)],
    ['a merge key in brackets', question('means: { «<<»: *shared }')],
    ['an alias in brackets', question('criteria: [«*one», «*two»]')],
    ['an anchor in brackets', question('means: { a: «&m» Good }')],
    ['an anchor on a list', question('indicators: «&all»\n  - One.\n  - Two.')],
    ['in Windows lines', windows(section('guidance: «&look» Ymddygiad da ym Môn 😀'))],
    [
      'in a block of Markdown',
      markdown('# A1 Is it good?\n\n```carag\nstatement: «*good»\n```\n\nRead the file.'),
    ],
    ['an alias bomb', section('statement: «&a» x\nguidance: «*a»')],
  ])('%s', (_, fixture) => {
    check('yaml/anchor', fixture);
  });

  test('what an alias stands for is never filled in', () => {
    const project = projectOf(section('statement: &a Good work.\nguidance: *a'));
    const [reading] = project.documents.values().next().value!.readings;
    expect(reading!.leaves.find((leaf) => leaf.field === 'guidance')!.scalar.value).toBe('*a');
  });

  test.each([
    ['guidance: Q&A'],
    ['guidance: 2 * 3'],
    ['guidance: "&look"'],
    ['guidance: |\n  *Read* the file.\n  &c.'],
    ['guidance: See << here.'],
  ])('not %s', (line) => checkClean(section(line)));
});
