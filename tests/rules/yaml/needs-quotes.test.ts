import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { markdown, mended, question, section, windows } from './sets.ts';

describe('yaml/needs-quotes', () => {
  test.each<[string, ExampleSet]>([
    ['starts with [', section('guidance: «[Draft] Read the file.»')],
    ['starts with a link', section('guidance: «[[assessment]] says why.»')],
    ['starts with {', section('guidance: «{x} Read the file.»')],
    ['starts with a carry-forward', section('guidance: «{{assessment}} was chosen.»')],
    ['starts with *', section('guidance: «*Read* the file.»')],
    ['starts with &', section('guidance: «& so on.»')],
    ['starts with @', section('guidance: «@home»')],
    ['starts with a backtick', section('guidance: «`yes` is best»')],
    ['starts with %', section('guidance: «%5 of cases»')],
    ['starts with > and is no block', section('guidance: «> 5 days late»')],
    ['starts with |', section('guidance: «|x| is the size»')],
    ['ends in a colon', section('guidance: «Read the file:»')],
    ['is a ? alone', section('guidance: «?»')],
    ['starts with ? beside its name', section('guidance: «? so»')],
    ['holds a colon and a space', section('guidance: «Read: the file.»')],
    ['goes on after its quotation marks', section('guidance: «"Good" is best.»')],
    ['has a comment beside it', section('guidance: «[Draft] Read it.» # to be replaced')],
    ['a comma in brackets', question('means: { a: «Good, or better» }')],
    ['several commas in brackets', question('means: { a: «Good, better, best», b: Bad }')],
    ['starts with * in brackets', question('means: { a: «*Good* work» }')],
    ['starts with @ in brackets', question('means: { a: «@home», b: Bad }')],
    ['after Welsh and emoji', question('means: { ŵ: Da 😀, b: «Tŷ, môr» }')],
    ['in Windows lines', windows(section('statement: Da 😀\nguidance: «Read: the file.»'))],
    ['in a list', question('indicators:\n  - «Look: at the plan.»\n  - Look at the file.')],
    [
      'in a block of Markdown',
      markdown('# A1 Is it good?\n\n```carag\nstatement: «[Good] work.»\n```\n\nRead the file.'),
    ],
  ])('%s, and the fix mends it', (_, fixture) => {
    const found = check('yaml/needs-quotes', fixture);
    expect(found.every(({ finding }) => finding.fixes[0]!.safe)).toBe(true);
  });

  test('the fix keeps every character', () => {
    expect(mended(section('guidance: «[Draft] Read the file.»'))).toContain(
      'guidance: "[Draft] Read the file."\n',
    );
    expect(mended(section('guidance: «[Draft] Say "yes" and \\n.»'))).toContain(
      `guidance: '[Draft] Say "yes" and \\n.'\n`,
    );
    expect(mended(section("guidance: «[Draft] It's late.» # soon"))).toContain(
      `guidance: "[Draft] It's late." # soon\n`,
    );
    expect(mended(windows(section('guidance: «Tŷ: 😀»')))).toContain('guidance: "Tŷ: 😀"\r\n');
    expect(
      mended(markdown('# A1 Is it good?\n\n```carag\nstatement: «Good: work.»\n```\n\nRead the file.')),
    ).toContain('statement: "Good: work."\n');
  });

  test.each(['guidance: «{Draft read»', 'guidance: «[Draft: read»', 'guidance: «{{a} b»'])(
    '%s has no safe fix, for its bracket is never closed',
    (line) => {
      const found = check('yaml/needs-quotes', section(line));
      expect(found.map(({ finding }) => finding.fixes[0]!.safe)).toEqual([false]);
    },
  );

  test.each([
    ['guidance: Read the file (all of it).'],
    ['guidance: At 10:30, or later'],
    ['guidance: "Read: the file."'],
    ["guidance: 'Read: the file.'"],
    ['guidance: |\n  [Draft] Read: the file, & more:'],
    ['guidance: A [link](https://example.org) & more'],
    ['guidance: Yes, no, or both'],
    ['guidance: -5 degrees'],
    ['guidance: ?so'],
  ])('not %s', (line) => checkClean(section(line)));
});
