import { subjectAt } from '../../lint/entries.ts';
import { type ExampleSet, file, questions } from '../../lint/example.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { type TermForm, termsOf } from '../shared/glossary.ts';
import type { Match } from '../shared/phrases.ts';
import { replaceWords } from '../shared/replacing.ts';
import { shownTexts } from '../shared/texts/shown.ts';
import { isIrregularPlural, pluralOf } from './shared/plurals.ts';

const glossary = file(
  'glossary.carag.yaml',
  `
carag: glossary
terms:
  YJS: { short-for: youth justice service, instead-of: [YOT] }
`,
);

const told = (word: string): ExampleSet => ({
  ...glossary,
  ...questions(`
- id: A1.1
  kind: information
  text: Which ${word} looks after the case?
  answer: text
`),
});

export const avoid: Rule = {
  name: 'term/avoid',
  severity: 'warning',
  what: 'A text uses a term that the glossary says is not to be used any more.',
  why: 'Readers wonder whether two names mean two things, and old names stay in use.',
  remedy: 'Write the term that the glossary gives in its place.',
  examples: [
    {
      bad: told('«YOT»'),
      good: told('YJS'),
      message: 'A1.1 says “YOT”. The glossary asks for “YJS” instead.',
    },
  ],
  on: ['text'],
  check(reading, report, view) {
    const texts = shownTexts(reading);
    const terms = texts.length > 0 ? termsOf(view) : undefined;
    if (!terms) return;
    for (const { leaf, text } of texts) {
      for (const match of terms.phrases.matches(text)) {
        if (match.is.is !== 'instead-of') continue;
        const toSource = sourcePlaces(leaf.scalar, reading.chunk.text);
        const at = spanIn(reading, { start: toSource(match.start), end: toSource(match.end) });
        const words = leaf.scalar.value.slice(match.start, match.end);
        const meant = preferred(words, match);
        report(
          at,
          `${subjectAt(reading, at.start)} says “${words}”. The glossary asks for “${meant}” instead.`,
          {
            related: [
              { at: spanIn(match.is.reading, match.is.place), message: 'The glossary says so here.' },
            ],
            fixes: replaceWords(reading, leaf.scalar, match, meant),
          },
        );
      }
    }
  },
};

/** The term in the number and with the first letter of the words in whose place it comes. */
function preferred(words: string, { is, ending }: Match<TermForm>): string {
  const isCapital = /^\p{Lu}\p{Ll}/u.test(words) && /^\p{Ll}/u.test(is.words);
  const term = isCapital ? is.entry[0]!.toUpperCase() + is.entry.slice(1) : is.entry;
  if (isIrregularPlural(is.words)) return pluralOf(term) + ending;
  return ending === 's' ? pluralOf(term) : term + ending;
}
