import { type ExampleSet, file, questions } from '../../lint/example.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { View } from '../../project/view.ts';
import { formsIn, termsOf } from '../shared/glossary.ts';
import { someSectionIsMissing } from '../shared/missing-sets.ts';

const told = (term: string, text: string): ExampleSet => ({
  ...file('glossary.carag.yaml', `carag: glossary\nterms:\n  ${term}: { means: Stopping offending. }\n`),
  ...questions(`
- id: A1.1
  kind: information
  text: ${text}
  answer: text
`),
});

export const unused: Rule = {
  name: 'term/unused',
  severity: 'hint',
  what: 'The glossary explains a term that no text uses.',
  why: 'A glossary is read when it is short; what nobody meets in the questions is in the way.',
  remedy: 'Take the term out, or add under “also” the form in which the texts have it.',
  examples: [
    {
      bad: told('«desistance»', 'What helps the child?'),
      good: told('desistance', 'What helps desistance?'),
      message: 'The glossary explains “desistance”, which no text uses.',
    },
  ],
  on: ['glossary'],
  check(reading, report, view) {
    if (reading.kind !== 'glossary' || reading.role !== 'head') return;
    const using = setsUsing(view);
    const terms = termsOf(view);
    if (!terms || someSectionIsMissing(view) || using.every((set) => set.listedDocuments.length === 0))
      return;
    for (const { entry, is, place } of formsIn(reading)) {
      if (is !== 'term' || using.some((set) => view.isHeld(terms.uses, entry, set))) continue;
      report(spanIn(reading, place), `The glossary explains “${entry}”, which no text uses.`);
    }
  },
};

/** This set, and every other that uses its glossary. */
function setsUsing(view: View) {
  view.manifest('sections');
  return view.allSets.filter((set) => set === view.set || view.usedSets(set).includes(view.set));
}
