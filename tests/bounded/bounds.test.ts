/** What is bounded, and what is said of it. */
import { describe, expect, test } from 'vitest';
import { brief, LONGEST_MESSAGE } from '../../server/lint/brief.ts';
import { completed, questions } from '../../server/lint/example.ts';
import { hasTooManyEntries, MOST_ENTRIES } from '../../server/project/bounds.ts';
import { RULES } from '../../server/rules/index.ts';
import { Source } from '../../server/syntax/source.ts';
import { britishWords } from '../../tools/words.mjs';
import { findingsIn } from '../check.ts';
import { HOSTILE, type Hostile } from './hostile.ts';

const asked = (text: string) =>
  questions(`\n- id: A1.1\n  kind: information\n  text: ${text}\n  answer: text\n`);
const found = (rule: string, text: string, words?: () => Uint8Array) =>
  findingsIn(completed(asked(text)), RULES, words).filter((each) => each.rule === rule);

describe('a document may hold as many questions as is said, and no more', () => {
  const yaml = (count: number) =>
    `carag: section\nid: one\ntitle: One\nkey-questions:\n  - id: A1\n    questions:\n${'      - id: A1.1\n'.repeat(count)}`;
  const markdown = (count: number) => `---\ncarag: section\n---\n# A1 So?\n${'## A1.1 So?\n'.repeat(count)}`;
  const withoutKeyQuestions = (count: number) =>
    `carag: section\nid: one\nquestions:\n${'  - id: A1.1\n'.repeat(count)}`;

  test.each([
    ['below a key question, in YAML', yaml, 'yaml'],
    ['below a key question, in Markdown', markdown, 'markdown'],
    ['without key questions', withoutKeyQuestions, 'yaml'],
  ] as const)('%s', (_, text, format) => {
    expect(hasTooManyEntries(Source.of(text(MOST_ENTRIES), format))).toBe(false);
    expect(hasTooManyEntries(Source.of(text(MOST_ENTRIES + 1), format))).toBe(true);
  });
});

describe('of very many findings that are alike', () => {
  test('the first backslashes of a text are told, with how many more there are', () => {
    const told = found('yaml/syntax', `"${'\\q'.repeat(50)}"`);
    expect(told.length).toBe(20);
    expect(told.at(-1)!.message).toMatch(/ 30 more of them follow in this text\.$/);
    expect(told[0]!.message).not.toMatch(/more/);
  });

  test('the first of an entry are told', () => {
    const told = found('ref/unknown', Array.from({ length: 1200 }, (_, at) => `{{A7.${at + 1}}}`).join(' '));
    expect(told.length).toBe(1000);
    expect(told.at(-1)!.message).toMatch(/200 more like it are not listed/);
  });
});

describe('a condition', () => {
  const told = (condition: string) =>
    findingsIn(
      completed(
        questions(
          `\n- id: A1.1\n  kind: information\n  ask-when: ${condition}\n  text: So?\n  answer: text\n`,
        ),
      ),
    ).filter(({ rule }) => rule === 'routing/syntax');

  test('of many faults tells of the first, with how many more there are', () => {
    const faults = told(`"${'not or '.repeat(2000)} a"`);
    expect(faults.length).toBe(20);
    expect(faults.at(-1)!.message).toMatch(/[\d,]+ more faults follow in this condition\.$/);
    expect(faults[0]!.message).not.toMatch(/more/);
  });

  test('with very many “not” has one', () => {
    expect(told(`${'not '.repeat(20_000)}nation is wales`).map(({ message }) => message)).toEqual([
      '“not” stands 20,000 times.',
    ]);
  });
});

describe('no message grows with what it is about', async () => {
  const words = await britishWords();
  const longest = (hostile: Hostile) => {
    const all = findingsIn(hostile.documents(20_000), RULES, () => words);
    const texts = all.flatMap(({ finding: { message, related, fixes } }) => [
      message,
      ...related.map((each) => each.message),
      ...fixes.map((fix) => fix.title),
    ]);
    return Math.max(0, ...texts.map(({ length }) => length));
  };
  const wordy = HOSTILE.filter(({ what }) =>
    /word|escapes|question marks|references|conditions?|letters/.test(what),
  );

  test.each(wordy.map((hostile) => [hostile.what, hostile] as const))('%s', (_, hostile) => {
    expect(longest(hostile)).toBeLessThanOrEqual(LONGEST_MESSAGE);
  });

  test('what is quoted is cut, and what is to be done stays', () => {
    const long = 'x'.repeat(100_000);
    expect(brief(`“${long}” is no word. Write another than ${long}.`)).toBe(
      `“${'x'.repeat(39)}…” is no word. Write another than ${'x'.repeat(39)}…`,
    );
    expect(brief('a '.repeat(1000))).toMatch(/^(?:a )+a…$/);
    expect(brief('“a” is short.')).toBe('“a” is short.');
  });

  test('of one misspelt word as long as a text', () => {
    const [told] = found('text/spelling', `${'recieve'.repeat(20_000)}?`, () => words);
    expect(told!.message.length).toBeLessThan(LONGEST_MESSAGE);
  });
});

describe('a likely word', () => {
  test('is named for the first unknown words of an entry only', async () => {
    const words = await britishWords();
    const suggested = (unknown: number) => {
      const others = Array.from({ length: unknown }, (_, at) => `qx${'abcdefghijklmnopqrstuvwxyz'[at]}j`);
      const told = found('text/spelling', `Did they ${others.join(' ')} recieve it?`, () => words);
      expect(told.length).toBe(unknown + 1);
      return told.at(-1)!.message.endsWith('Did you mean “receive”?');
    };
    expect([suggested(0), suggested(19), suggested(20)]).toEqual([true, true, false]);
  });
});
