import { distance } from 'fastest-levenshtein';
import { subjectAt } from '../../lint/entries.ts';
import { type ExampleSet, file, questions } from '../../lint/example.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { type KnownTerms, type TermForm, termsOf } from '../shared/glossary.ts';
import { phraseWords, SMALL_WORD } from '../shared/phrases.ts';
import { replaceWords } from '../shared/replacing.ts';
import { shownTexts } from '../shared/texts/shown.ts';

const told = (name: string): ExampleSet => ({
  ...file('glossary.carag.yaml', 'carag: glossary\nnames: [Office for National Statistics]\n'),
  ...questions(`
- id: A1.1
  kind: information
  text: Which list of the ${name} is used?
  answer: text
`),
});

export const name: Rule = {
  name: 'term/name',
  severity: 'warning',
  what: 'A name is written otherwise than in the glossary.',
  why: 'Organisations and laws are found by their names, and a wrong one looks careless.',
  remedy: 'Write the name as the glossary has it, or correct it there.',
  examples: [
    {
      bad: told('«Office of National Statistics»'),
      good: told('Office for National Statistics'),
      message:
        'A1.1 writes “Office of National Statistics”. The glossary has “Office for National Statistics”.',
    },
  ],
  on: ['text'],
  check(reading, report, view) {
    const texts = shownTexts(reading);
    const terms = texts.length > 0 ? termsOf(view) : undefined;
    if (!terms) return;
    const names = namesOf(terms);
    if (names.byEnd.size === 0) return;
    for (const { leaf, text } of texts) {
      for (const { start, end, form } of misspelt(text, names, terms)) {
        const toSource = sourcePlaces(leaf.scalar, reading.chunk.text);
        const at = spanIn(reading, { start: toSource(start), end: toSource(end) });
        const words = leaf.scalar.value.slice(start, end);
        report(at, `${subjectAt(reading, at.start)} writes “${words}”. The glossary has “${form.words}”.`, {
          related: [{ at: spanIn(form.reading, form.place), message: 'The name stands here.' }],
          fixes: replaceWords(reading, leaf.scalar, { start, end }, form.words),
        });
      }
    }
  },
};

interface Name {
  readonly form: TermForm;
  readonly words: readonly string[];
}

/** Names of three words or more, by their first and by their last word. */
interface Names {
  readonly byStart: ReadonlyMap<string, readonly Name[]>;
  readonly byEnd: ReadonlyMap<string, readonly Name[]>;
}

const known = new WeakMap<KnownTerms, Names>();

function namesOf(terms: KnownTerms): Names {
  const before = known.get(terms);
  if (before) return before;
  const names = terms.forms
    .filter(({ is }) => is === 'name')
    .map((form) => ({ form, words: phraseWords(form.words).map(({ text }) => text) }))
    .filter(({ words }) => words.length >= 3);
  const made = {
    byStart: groupedBy(names, ({ words }) => words[0]!),
    byEnd: groupedBy(names, ({ words }) => words.at(-1)!),
  };
  known.set(terms, made);
  return made;
}

function groupedBy(names: readonly Name[], keyOf: (name: Name) => string): Map<string, Name[]> {
  const groups = new Map<string, Name[]>();
  for (const each of names) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}

/** Where a name stands with one of its words wrong. */
function* misspelt(
  text: string,
  { byStart, byEnd }: Names,
  terms: KnownTerms,
): Generator<{ start: number; end: number; form: TermForm }> {
  const words = phraseWords(text);
  const right = new Set(terms.phrases.matches(text).map(({ start }) => start));
  for (const [at, { text: word }] of words.entries()) {
    const starting = (byStart.get(word) ?? []).map((name) => ({ name, from: at }));
    const ending = (byEnd.get(word) ?? []).map((name) => ({ name, from: at - name.words.length + 1 }));
    for (const { name, from } of [...starting, ...ending]) {
      const window = words.slice(Math.max(0, from), from + name.words.length);
      if (from < 0 || window.length < name.words.length || right.has(window[0]!.start)) continue;
      const wrong = window.filter((each, index) => each.text !== name.words[index]);
      const isOnlyStart = wrong[0] === window[0];
      if (wrong.length !== 1 || (isOnlyStart ? from === at : from !== at)) continue;
      const index = window.indexOf(wrong[0]!);
      if (isSlip(wrong[0]!.text, name.words[index]!))
        yield { start: window[0]!.start, end: window.at(-1)!.end, form: name.form };
    }
  }
}

/** True where one word was written for another: a small word, a slip of the hand, or other capitals. */
function isSlip(written: string, meant: string): boolean {
  if (SMALL_WORD.test(written) && SMALL_WORD.test(meant)) return true;
  if (written.toLowerCase() === meant.toLowerCase()) return true;
  return meant.length >= 5 && !/\d/.test(meant) && distance(written, meant) <= 2;
}
