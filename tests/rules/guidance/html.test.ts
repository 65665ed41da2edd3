import { describe, expect, test } from 'vitest';
import { alone, check } from '../../check.ts';
import { crlf, mended } from '../mended.ts';
import { everywhere, question } from './text-sets.ts';

describe('guidance/html', () => {
  const rule = 'guidance/html';

  test.each([
    ['bold', 'Judge «<b>»all</b> of it.', 'Judge **all** of it.'],
    ['strong in capitals', 'Judge «<STRONG>»all of it.</STRONG>\nMore.', 'Judge **all of it.**\nMore.'],
    ['italics', '«<em>»All</em> of it.', '*All* of it.'],
    [
      'a link',
      'See «<a href="https://example.org/a">»this page</a>.',
      'See [this page](https://example.org/a).',
    ],
    ['a break at the end of a line', 'One.«<br/>»\nTwo.', 'One.\\\nTwo.'],
    ['a break inside a line', 'One.«<br>»Two.', 'One.\\\nTwo.'],
    ['a break at the end', 'One.«<br />»', 'One.'],
    ['a space', 'Ten«&nbsp;»days.', 'Ten days.'],
    ['a space beside a space', 'Ten«&nbsp;» days.', 'Ten days.'],
    ['a letter', 'The caf«&eacute;».', 'The café.'],
    ['a span', 'Judge «<span class="x">»all</span> of it.', 'Judge all of it.'],
  ])('%s', (_, bad, good) => {
    for (const [, place] of everywhere) {
      check(rule, place(bad), alone);
      check(rule, crlf(place(bad)), alone);
      expect(mended(rule, place(bad))).toEqual(place(good));
    }
  });

  test.each([
    ['a block', '«<div>»\nText.\n</div>'],
    ['a table', '| a | b |\n|---|---|\n| c«<br>»d | e |'],
    ['a picture', 'Look: «<img src="a.png">»'],
    ['an end without a beginning', 'Text«</b>».'],
    ['bold that holds marks', 'Judge «<b>»all *and* more</b>.'],
  ])('%s, which is not mended or not surely', (_, text) => {
    for (const [, place] of everywhere)
      for (const { finding } of check(rule, place(text)))
        expect(finding.fixes.some(({ safe }) => safe)).toBe(false);
  });

  test('in other texts that inspectors read', () => {
    check(
      rule,
      question('Text.', '  indicators: ["Look at «<b>»all</b> of it."]\n  means: { a: "A «<i>»b</i>." }'),
    );
    check(rule, question("'It''s «<b>»all</b> of it.'"), alone);
    expect(mended(rule, question("'It''s «<b>»all</b> of it.'"))).toEqual(question("'It''s **all** of it.'"));
  });

  test('a text without quotation marks is left to its author where it would begin with marks', () => {
    const [found] = check(rule, question('«<b>»All</b> of it.'), alone);
    expect(found!.finding.fixes).toEqual([]);
  });

  test.each([
    ['code', 'Write `<b>` or:\n\n```\n<br>\n```'],
    ['an address', 'See <https://example.org/b> or <a@example.org>.'],
    ['a comment', 'Text. <!-- <b>to be written</b> -->\n\n<!-- more -->'],
    ['signs', 'Fewer than <5, or a <b or c> d.'],
    ['a place to fill in', 'Write <name of the child> here.'],
    ['signs with names that Markdown needs', 'R&amp;D, &lt;b&gt; and &#42;.'],
    ['an ampersand', 'Health & care; R&D; more.'],
  ])('not %s', (_, text) => {
    for (const [, place] of everywhere) check(rule, place(text));
  });
});
