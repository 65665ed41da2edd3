import { describe, expect, test } from 'vitest';
import { findMentions } from '../../server/syntax/mentions.ts';

/** Each mention as “form id”; also checks that it stands where it says. */
function mentions(text: string, isMarkdown = true): string[] {
  return findMentions({ value: text }, isMarkdown).map(({ form, id, start, end, outerStart, outerEnd }) => {
    expect(text.slice(start, end)).toBe(id);
    const outer = text.slice(outerStart, outerEnd);
    expect(
      form === 'link'
        ? /^\[\[.*\]\]$/.test(outer)
        : form === 'carry'
          ? /^\{\{.*\}\}$/.test(outer)
          : outer === id,
    ).toBe(true);
    return `${form} ${id}`;
  });
}

describe('in brackets', () => {
  test('links and carried answers, spaces inside them set aside', () => {
    expect(mentions('See [[A1.8]] and [[ P 1.7 ]], given {{A1S}}.')).toEqual([
      'link A1.8',
      'link P 1.7',
      'carry A1S',
    ]);
  });

  test('empty ones, and whatever else stands there', () => {
    expect(mentions('[[]] {{ }} [[criterion 1.2.1]]')).toEqual(['link ', 'carry ', 'link criterion 1.2.1']);
  });

  test('not over a line break', () => expect(mentions('[[A1\n.8]]')).toEqual([]));

  test('with Welsh letters and emoji before them', () => {
    expect(mentions('Gŵyr y plentyn 😀 am [[A1.8]]')).toEqual(['link A1.8']);
  });

  test('with a link of Markdown around their neighbours', () => {
    expect(mentions('[see A1.1](notes.md) and [[A1.8]](2)')).toEqual(['link A1.8']);
  });
});

describe('after the word', () => {
  test.each([
    ['See question A1.8.', ['A1.8']],
    ['See question A 1.8.', ['A 1.8']],
    ['See Question A1S, please', ['A1S']],
    ['questions A1.1, A1.2 and A1.4', ['A1.1', 'A1.2', 'A1.4']],
    ['questions A1.1, A1.2, or A1.4', ['A1.1', 'A1.2', 'A1.4']],
    ['questions A1.1; A1.2 & A1.4', ['A1.1', 'A1.2', 'A1.4']],
    ['questions A1.1 to A1.4', ['A1.1', 'A1.4']],
    ['questions A1.1–A1.4', ['A1.1', 'A1.4']],
    ['questions A1.1/A1.4', ['A1.1', 'A1.4']],
    ['question P1.7/custody', ['P1.7/custody']],
    ['key question A1', ['A1']],
    ['questions 1.1, 1.2 and 1.4', ['1.1', '1.2', '1.4']],
    ['questions 3 to 5.', ['3', '5']],
    ['at question 12.a If more', ['12.a']],
    ['questions 3.7.1 onwards', ['3.7.1']],
    ['gweler cwestiwn A1.8', ['A1.8']],
    ['i gwestiwn A1.8', ['A1.8']],
    ['a chwestiwn 9a', ['9a']],
    ['yng nghwestiwn 9a.', ['9a']],
    ['cwestiynau A1.1, A1.2 ac A1.4', ['A1.1', 'A1.2', 'A1.4']],
    ['gwestiynau 1.1 i 1.4', ['1.1', '1.4']],
    ['cwestiynau A1.1 neu A1.2', ['A1.1', 'A1.2']],
    ['ŵŷ 😀 question A1.8', ['A1.8']],
  ])('%s', (text, ids) => expect(mentions(text)).toEqual(ids.map((id) => `word ${id}`)));

  test('a list goes on after what is a link already', () => {
    expect(mentions('questions [[1.1]], 1.2 and [[1.4]]')).toEqual(['link 1.1', 'word 1.2', 'link 1.4']);
  });

  test('a line break counts as a space', () =>
    expect(mentions('see questions\nA1.1\nand A1.2')).toEqual(['word A1.1', 'word A1.2']));

  test.each([
    'Ask these questions 3 times',
    'questions 10 minutes before the end',
    'question 4 of the self-assessment',
    'questions 50% of the time',
    'key question 2.1.1 of the standards',
    'the key question 2.1.1',
    'a questionable 4.1',
    'Questions. 4 of them remain',
    'question A1.8x2',
    'National Standards 4.5',
    'question a1.8',
  ])('nothing in “%s”', (text) => expect(mentions(text)).toEqual([]));

  test('a count after a list of ids is no id', () => {
    expect(mentions('questions 4.19.1/2 and 3 others')).toEqual(['word 4.19.1']);
    expect(mentions('question A1.8 and 3 others')).toEqual(['word A1.8']);
  });
});

describe('bare', () => {
  test.each([
    ['Compare A1.8 with P1.7.', ['A1.8', 'P1.7']],
    ['(A1.8)', ['A1.8']],
    ['A1.8: the factors', ['A1.8']],
    ['A2.7a', ['A2.7a']],
    ['A1.1-A1.4', ['A1.1', 'A1.4']],
    ['A1.1/A1.4', ['A1.1', 'A1.4']],
    ['P1.7/custody', ['P1.7/custody']],
    ['😀A1.8', ['A1.8']],
  ])('%s', (text, ids) => expect(mentions(text)).toEqual(ids.map((id) => `bare ${id}`)));

  test.each([
    'A1',
    'A1S',
    '1.20',
    'NS-A1.8',
    'xA1.8',
    'ŵA1.8',
    'A1.8ŵ',
    'A1.8.1xy',
    'A1.8-based',
    'AssetA1.8',
    'v2.A1.8',
    'ABCD1.8',
  ])('nothing in “%s”', (text) => expect(mentions(text)).toEqual([]));
});

describe('Markdown', () => {
  test.each([
    'Write `A1.8` or ``question [[A1.8]]``.',
    '```\nA1.8 [[A1.8]]\n```',
    '~~~ text\nquestion A1.8\n~~~~',
    '```\nnever closed A1.8',
    '<!-- [[A1.8]] and\nquestion A1.8 -->',
    '[A1.8](notes.md)',
    '[the notes](A1.8.md)',
    '![A1.8](A1.8.png)',
    '[notes][A1.8]',
    '[notes]: https://example.org/A1.8 "A1.8"',
    '<https://example.org/A1.8>',
    'https://example.org/?q=A1.8',
    '<a name="A1.8">here</a>',
  ])('nothing in “%s”', (text) => expect(mentions(text)).toEqual([]));

  test('goes on after code, comments and links', () => {
    expect(mentions('`A1.1` A1.2 <!-- A1.3 --> A1.4 [A1.5](x) A1.6\n\n```\nA1.7\n```\n\nA1.8')).toEqual([
      'bare A1.2',
      'bare A1.4',
      'bare A1.6',
      'bare A1.8',
    ]);
  });

  test('an unmatched back-tick hides nothing', () => expect(mentions('a ` and A1.8')).toEqual(['bare A1.8']));

  test('is not read where a text is plain', () => {
    expect(mentions('Write `A1.8` <!-- [[A1.9]] -->', false)).toEqual(['bare A1.8', 'link A1.9']);
  });
});

test('every mention comes once, in order', () => {
  expect(mentions('A1.1, question A1.2, [[A1.3]] and {{A1.4}}')).toEqual([
    'bare A1.1',
    'word A1.2',
    'link A1.3',
    'carry A1.4',
  ]);
});
