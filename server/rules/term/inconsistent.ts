import { subjectAt } from '../../lint/entries.ts';
import { type ExampleSet, file, questions } from '../../lint/example.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { View } from '../../project/view.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { formKey, type KnownTerms, type TermForm, termsOf } from '../shared/glossary.ts';
import { replaceWords } from '../shared/replacing.ts';
import { shownTexts } from '../shared/texts/shown.ts';

const told = (third: string): ExampleSet => ({
  ...file(
    'glossary.carag.yaml',
    'carag: glossary\nterms:\n  wellbeing: { means: How a child is., also: [well-being] }\n',
  ),
  ...questions(`
- id: A1.1
  kind: information
  text: What helps the child's wellbeing?
  answer: text
- id: A1.2
  kind: information
  text: What harms the child's wellbeing?
  answer: text
- id: A1.3
  kind: information
  text: Who looks after the child's ${third}?
  answer: text
`),
});

export const inconsistent: Rule = {
  name: 'term/inconsistent',
  severity: 'warning',
  what: 'A set spells one term of the glossary in two ways.',
  why: 'A search for the one misses the other, and the text looks as if nobody had read it as a whole.',
  remedy: 'Choose one spelling; the glossary may name the other under “instead-of”.',
  examples: [
    {
      bad: told('«well-being»'),
      good: told('wellbeing'),
      message: 'A1.3 writes “well-being”, but most of this set writes “wellbeing”.',
    },
  ],
  on: ['text'],
  check(reading, report, view) {
    const texts = shownTexts(reading);
    const terms = texts.length > 0 && reading.kind !== 'glossary' ? termsOf(view) : undefined;
    if (!terms) return;
    for (const { leaf, text } of texts) {
      for (const { is, start, end, ending } of terms.phrases.matches(text)) {
        const usual = usualSpelling(is, terms, view);
        if (!usual) continue;
        const toSource = sourcePlaces(leaf.scalar, reading.chunk.text);
        const at = spanIn(reading, { start: toSource(start), end: toSource(end) });
        const words = leaf.scalar.value.slice(start, end);
        const isCapital = /^\p{Lu}/u.test(words) && /^\p{Ll}/u.test(usual.words);
        const meant =
          (isCapital ? usual.words[0]!.toUpperCase() + usual.words.slice(1) : usual.words) + ending;
        report(
          at,
          `${subjectAt(reading, at.start)} writes “${words}”, but most of this set writes “${meant}”.`,
          {
            fixes: replaceWords(reading, leaf.scalar, { start, end }, meant),
          },
        );
      }
    }
  },
};

/** The spelling of the same term that more readings have; where two are as common, the one that comes first in the glossary. */
function usualSpelling(form: TermForm, { forms, uses }: KnownTerms, view: View): TermForm | undefined {
  if (form.is !== 'term' && form.is !== 'also') return undefined;
  const alike = forms.filter(
    (other) =>
      other.entry === form.entry &&
      (other.is === 'term' || other.is === 'also') &&
      folded(other.words) === folded(form.words),
  );
  if (alike.length < 2) return undefined;
  const counts = alike.map((each) => view.holding(uses, formKey(each)).size);
  const usual = alike[counts.indexOf(Math.max(...counts))]!;
  return usual.words === form.words ? undefined : usual;
}

/** What spellings of one word share: hyphens, spaces and capitals set aside, and “-ise” for “-ize”. */
function folded(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\s\-–’'.]+/g, '')
    .replace(/z/g, 's');
}
