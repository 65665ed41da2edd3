import { subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { type KnownTerms, termsOf } from '../shared/glossary.ts';
import { shownTexts } from '../shared/texts/shown.ts';
import { ACRONYMS, acronymsIn, EXPANDED, isOrdinaryWord } from './shared/acronyms.ts';

const told = (text: string) =>
  questions(`
- id: A1.1
  kind: information
  text: ${text}
  answer: text
`);

const undefinedRule: Rule = {
  name: 'term/undefined',
  severity: 'hint',
  what: 'An acronym is used that neither the glossary nor any text explains.',
  why: 'New inspectors, and readers from other services, do not know what it stands for.',
  remedy:
    'Add it to the glossary with “short-for”, or write it out where it is first used, with the letters in brackets.',
  examples: [
    {
      bad: told('Was the child screened for «CSE»?'),
      good: told('Was the child screened for child sexual exploitation (CSE)?'),
      message: 'A1.1 uses “CSE”, and nothing in this set says what that stands for.',
    },
  ],
  on: ['text'],
  check(reading, report, view) {
    const texts = shownTexts(reading);
    if (texts.length === 0) return;
    const terms = termsOf(view);
    const told = new Set<string>();
    for (const { leaf, text } of texts) {
      for (const { letters, start, end } of acronymsIn(text)) {
        if (
          told.has(letters) ||
          isOrdinaryWord(letters, view.words) ||
          (terms && isInGlossary(letters, terms)) ||
          view.isHeld(EXPANDED, letters)
        )
          continue;
        told.add(letters);
        const [first] = view.holdingInOrder(ACRONYMS, letters);
        if (first !== reading) continue;
        const toSource = sourcePlaces(leaf.scalar, reading.chunk.text);
        const at = spanIn(reading, { start: toSource(start), end: toSource(end) });
        report(
          at,
          `${subjectAt(reading, at.start)} uses “${letters}”, and nothing in this set says what that stands for.`,
        );
      }
    }
  },
};

export { undefinedRule as undefined };

const letterSets = new WeakMap<KnownTerms, ReadonlySet<string>>();

/** True of letters that stand in a glossary, in whatever place, or that the words of one of its terms begin with. */
function isInGlossary(letters: string, terms: KnownTerms): boolean {
  const known = letterSets.get(terms) ?? new Set(terms.forms.flatMap(({ words }) => [...lettersOf(words)]));
  letterSets.set(terms, known);
  return known.has(letters);
}

function* lettersOf(words: string): Generator<string> {
  yield* words.match(/[A-Z]{2,6}/g) ?? [];
  yield words
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
}
