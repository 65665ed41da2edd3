import { describe, expect, test } from 'vitest';
import { type ExampleSet, file, manifest, questions } from '../../../server/lint/example.ts';
import { WordList } from '../../../server/text/wording/word-list.ts';
import { britishWordList, britishWords } from '../../../tools/words.mjs';
import { check } from '../../check.ts';

const told = (text: string, guidance = 'Ask.'): ExampleSet =>
  questions(`
- id: A1.1
  kind: information
  text: ${text}
  answer: text
  guidance: |
    ${guidance}
`);

describe('text/spelling', () => {
  test.each([
    'Did they «recieve» it?',
    'What «colour» is the «organisaton»?'.replace('«colour»', 'colour'),
    'Which «color» is it?',
    'Is the «assessmen» one of the «documen» kept?',
    'Were the «wrngmen» told of the «wrnga»?',
    'Was «the the» plan kept?',
  ])('%s', (text) => {
    check('text/spelling', told(text));
  });

  test('a word twice in a row, over a line break, and not where it is rightly so', () => {
    const [found] = check(
      'text/spelling',
      told('So?', 'Look at «the\n    the» plan. What they had had that that day.'),
    );
    expect(found!.message).toBe('A1.1 has the word “the” twice in a row.');
    check('text/spelling', told('So?', 'Look at the `code` the child wrote.\n\n    the'));
  });

  test.each([
    "Is the child's wellbeing judged, and the parents' too?",
    'Is it well-organised, or re-organised, as in A1.1?',
    'Does the YJS in Caernarfon know about AssetPlus?',
    'Was it discussed at the panel in practising desistance?',
    "Were premia or honoraria paid, and were the roundsmen's reports read by the dinghymen?",
    'A oedd y plentyn yn hapus yn y tŷ â’i deulu?'.replace(/\b(A oedd y plentyn yn hapus yn y|deulu)\b/g, ''),
    'Is it at https://example.org/wrnog or a.b@exmple.org?',
  ])('not in: %s', (text) => {
    check('text/spelling', told(text));
  });

  test('not in code, and not what the glossary has', () => {
    check('text/spelling', told('So?', 'Write `wrnog`, and ask about the «wrnog» plan.'));
    const glossary = file('glossary.carag.yaml', 'carag: glossary\nterms:\n  wrnog: { means: A plan. }\n');
    check('text/spelling', { ...glossary, ...told('So?', 'Ask about the wrnog, or two wrnogs.') });
  });

  test('not in a set that is written in Welsh', () => {
    const set = manifest('sections: [assessment.carag.yaml]');
    const welsh = { 'carag.yaml': set['carag.yaml']!.replace('[en]', '[cy]') };
    check('text/spelling', { ...welsh, ...told('Pwy sydd yn gofalu?') });
  });
});

test('every word of the list is found in it, and words beside it are not', async () => {
  const list = new WordList(await britishWords());
  const words = await britishWordList();
  for (let at = 0; at < words.length; at += 997) expect(list.has(words[at]!)).toBe(true);
  expect([words[0]!, words.at(-1)!].map((word) => list.has(word))).toEqual([true, true]);
  for (const word of ['', 'zzz', 'recieve', 'a b', '\n']) expect(list.has(word)).toBe(false);
  expect(list.near('recieve')).toBe('receive');
  expect(new WordList().has('')).toBe(false);
});
