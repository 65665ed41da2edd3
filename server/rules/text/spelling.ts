import { subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { type Report, type Rule, spanIn } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import type { WordList } from '../../text/wording/word-list.ts';
import { type KnownTerms, termsOf } from '../shared/glossary.ts';
import { replaceWords } from '../shared/replacing.ts';
import { shownTexts } from '../shared/texts/shown.ts';
import { OWN_WORDS } from './shared/own-words.ts';

const told = (word: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Did the child ${word} a copy of the plan?
  answer: text
`);

export const spelling: Rule = {
  name: 'text/spelling',
  severity: 'hint',
  what: 'A word is in neither the British dictionary nor the glossary, or stands twice in a row.',
  why: 'A slip in a published question stays for years, and searches miss the word.',
  remedy:
    'Correct the word, or take out one of the two. If it is right, add it to the glossary, as a term or among the names.',
  examples: [
    {
      bad: told('«recieve»'),
      good: told('receive'),
      message: 'A1.1 has the word “recieve”, which is not in the dictionary. Did you mean “receive”?',
    },
    {
      bad: told('get «a a» letter with'),
      good: told('get a letter with'),
      message: 'A1.1 has the word “a” twice in a row.',
    },
  ],
  on: ['text'],
  check(reading, report, view) {
    const texts = shownTexts(reading);
    if (texts.length === 0 || !isEnglish(view)) return;
    const terms = termsOf(view);
    const told = new Set<string>();
    for (const { leaf, text } of texts) {
      for (const { word, start, end, isTwice } of unknownIn(text, view.words)) {
        if (isTwice) {
          if (told.has(`${word} ${word}`)) continue;
          told.add(`${word} ${word}`);
          tellTwice(reading, leaf.scalar, { word, start, end }, told.size <= MOST_SUGGESTIONS, report);
          continue;
        }
        if (told.has(word) || (terms && isInGlossary(word, terms))) continue;
        told.add(word);
        const toSource = sourcePlaces(leaf.scalar, reading.chunk.text);
        const at = spanIn(reading, { start: toSource(start), end: toSource(end) });
        const meant = told.size <= MOST_SUGGESTIONS ? view.words.near(word) : undefined;
        report(
          at,
          `${subjectAt(reading, at.start)} has the word “${word}”, which is not in the dictionary.${meant ? ` Did you mean “${meant}”?` : ''}`,
          { fixes: meant ? replaceWords(reading, leaf.scalar, { start, end }, meant) : [] },
        );
      }
    }
  },
};

/** A word that follows itself, with nothing but blanks of one paragraph between the two. */
function tellTwice(
  reading: Reading,
  scalar: Scalar,
  { word, start, end }: Unknown,
  isMended: boolean,
  report: Report,
): void {
  const between = scalar.value.slice(start + word.length, end - word.length);
  if (!/^[ \t]{0,40}\r?\n?[ \t]{0,40}$/.test(between)) return;
  const place = sourcePlaces(scalar, reading.chunk.text);
  const at = spanIn(reading, { start: place(start), end: place(end) });
  report(at, `${subjectAt(reading, at.start)} has the word “${word}” twice in a row.`, {
    fixes: isMended ? replaceWords(reading, scalar, { start, end }, word) : [],
  });
}

/** Words that are rightly said twice. */
const SAID_TWICE: ReadonlySet<string> = new Set(
  'had that is do did her so very no more again really long far much many you'.split(' '),
);

const mayBeTwice = (stretch: string) => /^[a-z]{1,20}$/.test(stretch) && !SAID_TWICE.has(stretch);

/** For how many words of an entry a likely one is looked for, which takes a while: beyond that, the entry is in another language. */
const MOST_SUGGESTIONS = 20;

function isEnglish(view: View): boolean {
  return /^en(?:-|$)/.test(view.manifest('languages')?.[0]?.value ?? '');
}

const WORD = /(?<![\p{L}\p{N}\p{Cf}_'’@#./-])\p{Ll}+(?:['’-]\p{Ll}+)*(?![\p{L}\p{N}\p{Cf}_@/-]|\.\p{L})/gu;
/** Words of Welsh in an English text are left alone, as are those of other languages with letters of their own. */
const FOREIGN = /[^a-z'’-]/;

/** A word that is in no dictionary, where it stands. */
interface Unknown {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** It is known, and stands twice. */
  readonly isTwice?: true;
}

const NOTHING: readonly Unknown[] = [];
/** How many answers are kept. */
const MOST_LOOKED_UP = 50_000;

/** What is unknown in each stretch of signs without a blank: the same ones stand in texts again and again. */
const judged = new WeakMap<WordList, Map<string, readonly Unknown[]>>();

/** The words of a text that are in no dictionary. What a word is follows from the stretch without blanks in which it stands. */
function* unknownIn(text: string, words: WordList): Generator<Unknown> {
  if (words.isEmpty) return;
  const known = judged.get(words) ?? new Map<string, readonly Unknown[]>();
  judged.set(words, known);
  let before = '';
  let beforeStart = 0;
  for (let at = 0; at < text.length; at++) {
    if (isBlank(text, at)) continue;
    const from = at;
    while (at < text.length && !isBlank(text, at)) at++;
    const stretch = text.slice(from, at);
    let unknown = known.get(stretch);
    if (!unknown) {
      if (known.size >= MOST_LOOKED_UP) known.clear();
      unknown = unknownWords(stretch, words);
      known.set(stretch, unknown);
    }
    for (const { word, start, end } of unknown) yield { word, start: from + start, end: from + end };
    if (stretch === before && mayBeTwice(stretch))
      yield { word: stretch, start: beforeStart, end: at, isTwice: true };
    before = stretch;
    beforeStart = from;
  }
}

const isBlank = (text: string, at: number) => text.charCodeAt(at) <= 32;

/** Names, acronyms, codes and addresses are for others to judge. */
function unknownWords(stretch: string, words: WordList): readonly Unknown[] {
  const unknown = [...stretch.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    word.length > 2 && !FOREIGN.test(word) && !isKnown(word, words)
      ? [{ word, start: index, end: index + word.length }]
      : [],
  );
  return unknown.length > 0 ? unknown : NOTHING;
}

/** True of a word of the dictionary, also with an ending, or joined of such words by hyphens. */
function isKnown(written: string, words: WordList): boolean {
  const word = written.replaceAll('’', "'");
  const bare = word.replace(/'s?$|s'$/, '');
  const has = (each: string) => words.has(each) || OWN_WORDS.has(each);
  const capital = (each: string) => each.charAt(0).toUpperCase() + each.slice(1);
  return (
    has(word) ||
    has(bare) ||
    isFormOf(bare, has) ||
    words.has(capital(bare)) ||
    bare.split('-').every((part) => has(part) || part.length < 3)
  );
}

/** True of a form that dictionaries leave out: a plural from Latin or French, or those who work with something. */
function isFormOf(word: string, has: (word: string) => boolean): boolean {
  const singular = word.replace(/a$/, 'um').replace(/eaux$/, 'eau');
  if (singular !== word && word.length > 4 && has(singular)) return true;
  const [, trade] = /^(.{4,})(?:wo)?m[ae]n$/.exec(word) ?? [];
  // “assessmen” has lost its last letter.
  return trade !== undefined && has(trade) && !has(`${word}t`);
}

const glossaryWords = new WeakMap<KnownTerms, ReadonlySet<string>>();

function isInGlossary(word: string, terms: KnownTerms): boolean {
  const before = glossaryWords.get(terms);
  const all =
    before ?? new Set(terms.forms.flatMap(({ words }) => words.toLowerCase().match(/[\p{L}'’-]+/gu) ?? []));
  if (!before) glossaryWords.set(terms, all);
  return all.has(word) || all.has(word.replace(/['’]?s$/, '')) || all.has(word.replace(/(?:ed|ing)$/, ''));
}
