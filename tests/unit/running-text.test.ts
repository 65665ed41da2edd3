/** What of Markdown is running text, and what the form shows as words. */
import { describe, expect, test } from 'vitest';
import { HIDDEN, markedText, runningText, seenText } from '../../server/syntax/markdown/running.ts';

/** The text with what is hidden as dots; every sign stays where it was. */
const visible = (read: (text: { value: string }) => string) => (value: string) => {
  const text = read({ value });
  expect(text.length).toBe(value.length);
  return text.replaceAll(HIDDEN, '·');
};
const running = visible(runningText);
const seen = visible(seenText);
const marked = visible(markedText);

describe('running text', () => {
  test.each([
    ['plain words *with* **marks**, and\n\n- a list\n  1. in a list', undefined],
    ['a `b` c ``d ` e`` f', 'a ··· c ········· f'],
    ['Words:\n\n    code\n\n    more\n\nWords', 'Words:\n\n········\n\n········\n\nWords'],
    ['- item\n\n      code', '- item\n\n  ········'],
    ['- item\n\n    no code', undefined],
    ['````\n```\ncode\n```\n````\nWords', '····\n···\n····\n···\n····\nWords'],
    ['~~~\n```\ncode\n~~~\nWords', '···\n···\n····\n···\nWords'],
    ['> ```\n> code\n> ```\n> Words', '> ···\n······\n·····\n> Words'],
    ['[a b](c "d") e', '············ e'],
    ['[a b] and [c][d]\n\n[a b]: e\n[d]: f "g"', '····· and ······\n\n········\n··········'],
    ['[a b] and [c][d]', '[a b] and ······'],
    ['![a](b) and <https://example.org/c>', '······· and ·······················'],
    ['at https://example.org/a,b or (www.example.org)', 'at ······················· or (················'],
    ['mail a@example.org', 'mail ·············'],
    ['a <b title="c">d</b> e', 'a ·············d···· e'],
    ['<div>\nwords\n</div>\n\nwords', '·····\n·····\n······\n\nwords'],
    ['a <!-- b\nc --> d', 'a ······\n····· d'],
    ['caf&eacute; & R&amp;D', 'caf········ & R·····D'],
    ['a ` b and 1 < 2', undefined],
  ])('of %j', (text, expected = text) => expect(running(text)).toBe(expected));

  test('in tables, cell by cell', () => {
    expect(running('| a | `b` |\n|---|---|\n| [c](d) | e |')).toBe('| a | ··· |\n|---|---|\n| ······ | e |');
  });
});

describe('what the form shows as words', () => {
  test.each([
    ['a `b` <!-- c --> <b>d</b>', 'a ··· ·········· <b>d</b>'],
    ['[a *b*](c) ![d](e)', '·a *b*···· ·······'],
    ['[a]\n\n[a]: b', '·a·\n\n······'],
    ['[[A1.1]](2)', '[[A1.1]]···'],
  ])('of %j', (text, expected) => expect(seen(text)).toBe(expected));
});

test('links stay where marks are looked for', () => {
  expect(marked('[a](b) `[c](d)` <i>[e](f)</i>')).toBe('[a](b) ········ ···[e](f)····');
});
