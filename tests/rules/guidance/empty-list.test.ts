import { describe, expect, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { crlf, mended } from '../mended.ts';
import { everywhere, lines } from './text-sets.ts';

describe('guidance/empty-list', () => {
  const rule = 'guidance/empty-list';

  test.each([
    ['between others', '- one\n«-»\n- two', '- one\n- two'],
    ['at the end', 'Text:\n\n1. one\n«2.»', 'Text:\n\n1. one'],
    ['below a line of text', 'Look at:\n«-»\n\nMore.', 'Look at:\n\nMore.'],
    ['with a star', 'Look at this.\n«*»\n\nMore.', 'Look at this.\n\nMore.'],
    ['nested', '- one\n  «-»\n- two', '- one\n- two'],
  ])('an empty item %s', (_, bad, good) => {
    for (const [, place] of everywhere) {
      check(rule, place(bad));
      check(rule, crlf(place(bad)));
      expect(mended(rule, place(bad))).toEqual(place(good));
    }
  });

  test.each([
    ['at the end', 'Text. «Look at both dates:»'],
    ['in bold', 'Text.\n\n«**Look at both dates:**»'],
    ['above a heading', '«Look at both dates:»\n\n### Quality\n\nText.'],
  ])('a colon %s', (_, text) => {
    for (const [, place] of everywhere) check(rule, place(text), alone);
  });

  test.each([
    ['a list', 'Look at both:\n\n- one\n- two'],
    ['a list directly below', 'Look at both:\n- one\n- two'],
    ['a table', 'Look at both:\n\n| a | b |\n|---|---|\n| c | d |'],
    ['a paragraph', 'Look at both:\n\nThe dates matter.'],
    ['a quotation', 'It says:\n\n> All of it.'],
    ['code', 'Write:\n\n```\n-\n```'],
    ['items that hold lists, or code', '- - one\n- `-`'],
    ['an item that ends in a colon', '- One:\n- Two:'],
    ['a number by itself', 'Look at schedule\n15.'],
  ])('not %s', (_, text) => {
    for (const [, place] of everywhere) checkClean(place(text));
  });

  describe('what the form asks for right below is announced', () => {
    const asking = (guidance: string, answer: string) =>
      questions(
        `- id: A1.1\n  kind: information\n  text: What was seen?\n  answer: ${answer}\n  guidance: "${guidance}"`,
      );
    const options = '{ any-of: { home: At home, school: At school } }';

    test.each([
      'Tick every box that applies:',
      '**Mark one or more:**',
      'Where something was seen, please pick from:',
      'Enter all that apply:',
      'Ticiwch bob un sy’n berthnasol:',
    ])('above options: %s', (guidance) => {
      checkClean(asking(guidance, options));
    });

    test.each(['Describe what was seen:', 'Give details:', 'Enter the date:', 'Please list them:'])(
      'above a place to write in: %s',
      (guidance) => {
        for (const answer of ['text', 'date', '{ number: { min: 0 }, or: { "9": Unknown } }'])
          checkClean(asking(guidance, answer));
      },
    );

    test.each([
      ['Weigh what it says:', options],
      ['Tick one. Look at the case record:', options],
      ['Look at these:', 'text'],
      ['Describe one. Then look at the list:', 'text'],
      ['Look at the date:', 'date'],
    ])('but not by %s', (guidance, answer) => {
      const found = check('guidance/empty-list', asking(`«${guidance}»`.replace(/«(.*\. )/, '$1«'), answer));
      expect(found).toHaveLength(1);
    });
  });

  test('not where the form shows below what the guidance announces', () => {
    checkClean(lines('Look for these:', '  indicators: [Timing.]'));
    checkClean(
      questions(
        '- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  rows: { a: { text: The first, answer: yes-no } }\n  guidance: "Judge each of these:"',
      ),
    );
    checkClean(
      questions(
        '- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  answer: { one-of: { a: One, b: Two }, sufficient: a }\n  guidance: "Choose one of the following:"',
      ),
    );
  });
});
