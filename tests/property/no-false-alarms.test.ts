import { expect, test } from 'vitest';
import { RULES } from '../../server/rules/index.ts';
import { britishWords } from '../../tools/words.mjs';
import { generate } from '../benchmark/generate.ts';
import { findingsIn, line } from '../check.ts';
import { runs } from '../runs.ts';

const WORDS = await britishWords();

test('random valid sets give nothing above a hint', () => {
  for (let seed = 1; seed <= runs(60); seed++) {
    const documents = generate({
      questions: 50 + (seed % 5) * 10,
      questionsPerFile: 20,
      seed,
      folder: '',
      markdownEvery: seed % 3,
    });
    const found = findingsIn(Object.fromEntries(documents), RULES, () => WORDS);
    expect(
      found.filter(({ severity }) => severity !== 'hint').map((each) => `${seed} ${line(each)}`),
    ).toEqual([]);
  }
});
