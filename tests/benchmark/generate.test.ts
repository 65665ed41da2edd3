import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { generate, lettersOf } from './generate.ts';

const wish = { questions: 600, questionsPerFile: 50, seed: 7, folder: 'set' };

interface Question {
  readonly id: string;
  readonly guidance: string;
}

interface Section {
  readonly id: string;
  readonly 'key-questions': readonly { readonly id: string; readonly questions: readonly Question[] }[];
}

function sections(seed = wish.seed): Section[] {
  const texts = [...generate({ ...wish, seed })].filter(([path]) => path.includes('sections/'));
  return texts.map(([, text]) => parse(text));
}

describe('a generated set', () => {
  test('is the same for the same seed and another for another', () => {
    expect(generate(wish)).toEqual(generate(wish));
    expect(generate({ ...wish, seed: 8 })).not.toEqual(generate(wish));
  });

  test('has as many questions and files as were asked for', () => {
    const questions = sections().flatMap((section) =>
      section['key-questions'].flatMap((key) => key.questions),
    );
    expect(questions).toHaveLength(600);
    expect(sections()).toHaveLength(12);
  });

  test('numbers its questions without a gap, the summary and its explanation last', () => {
    for (const [index, section] of sections().entries()) {
      section['key-questions'].forEach(({ id, questions }, at) => {
        const numbered = questions.slice(0, -2).map((_, place) => `${id}.${place + 1}`);
        expect(id).toBe(`${lettersOf(index)}${at + 1}`);
        expect(questions.map((question) => question.id)).toEqual([...numbered, `${id}S`, `${id}Sa`]);
      });
    }
  });

  test.each([1, 2, 3])('speaks only of what stands earlier (seed %i)', (seed) => {
    const known = new Set<string>();
    for (const { id: key, questions } of sections(seed).flatMap((section) => section['key-questions'])) {
      for (const question of questions) {
        const mentioned = JSON.stringify(question).matchAll(
          /(?:\[\[|\{\{|from":")([A-Z]+\d[\w.]*)|([A-Z]+\d+\.\d+) (?:is|includes) /g,
        );
        for (const [, linked, tested] of mentioned) expect(known).toContain(linked ?? tested);
        known.add(question.id);
      }
      known.add(key);
    }
  });

  test('can be Markdown, every section or some of them', () => {
    const endings = (markdownEvery: number) =>
      [...generate({ ...wish, markdownEvery }).keys()].filter((path) => path.endsWith('.carag.md')).length;
    expect([endings(0), endings(1), endings(3)]).toEqual([0, 12, 4]);
  });

  test('is refused where it would be too small to be real', () => {
    expect(() => generate({ ...wish, questions: 10 })).toThrow(RangeError);
  });
});

test('sections are lettered A to Z, then AA', () => {
  expect([0, 25, 26, 27, 51, 52, 701, 702].map(lettersOf)).toEqual([
    'A',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});
