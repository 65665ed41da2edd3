import { entryAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import { questionOf } from '../../model/questions.ts';
import type { Reading } from '../../model/reading.ts';
import type { Catalogue } from '../../project/catalogue.ts';
import type { View } from '../../project/view.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { folded, guidanceTexts, proseParts, spansIn } from '../shared/texts/prose.ts';

const inTwoColumns = (guidance: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  indicators:
    - The assessment begins within days of the sentence.
    - It is finished before the first review.
  guidance: |
    ${guidance.replaceAll('\n', '\n    ')}
`);

export const repeatsColumn: Rule = {
  name: 'guidance/repeats-column',
  severity: 'warning',
  what: 'The guidance of a question repeats its quality indicators word for word.',
  why: 'Inspectors read the same thing twice, and learn nothing from the second column.',
  remedy: 'Keep what says what to look for as quality indicators, and how to weigh it as guidance.',
  examples: [
    {
      bad: inTwoColumns('Much depends on the case.\n\n- «It is finished before the first review.»'),
      good: inTwoColumns('Much depends on the case: let its needs set the measure.'),
      message: 'This stands among the quality indicators of A1.1 word for word. Keep it in one of the two.',
    },
    {
      bad: inTwoColumns(
        '«- The assessment begins within days of the sentence.\n- It is finished before the first review.»',
      ),
      good: inTwoColumns('Let the needs of the case set the measure.'),
      message:
        'The guidance of A1.1 only repeats its quality indicators. Leave it out, or say how to weigh them.',
    },
  ],
  on: ['prose'],
  check(reading, report, view) {
    for (const { scalar, field } of guidanceTexts(reading)) {
      const entry = field === 'guidance' ? entryAt(reading, scalar.start) : undefined;
      if (!entry || !hasIndicators(entry.name, view)) continue;
      const isRepeated = (words: string) =>
        words.length >= SHORT && view.isHeld(INDICATORS, keyOf(entry.name, words));
      const units = unitsOf(scalar);
      const repeated = units.filter(({ words }) => isRepeated(words));
      const isAll = repeated.length > 0 && repeated.length === units.length;
      if (isAll || isRepeated(folded(scalar.value)))
        report(
          wholeOf(reading, scalar),
          `The guidance of ${entry.name} only repeats its quality indicators. Leave it out, or say how to weigh them.`,
        );
      else
        for (const unit of repeated)
          report(
            spansIn(reading, scalar)(unit),
            `This stands among the quality indicators of ${entry.name} word for word. Keep it in one of the two.`,
          );
    }
  },
};

/** Fewer words than this may well be said twice. */
const SHORT = 20;

const keyOf = (id: string, words: string) => `${id} ${words}`;

/** What the quality indicators of each entry say: one by one, and all together. */
const INDICATORS: Catalogue = {
  name: 'quality indicators',
  keysOf: (reading) =>
    reading.definitions.flatMap((definition) => {
      const { name } = definition;
      const indicators = questionOf(definition)?.indicators;
      if (!indicators) return [];
      const words = indicators.map(({ value }) => folded(value));
      return [name, ...words.map((each) => keyOf(name, each)), keyOf(name, words.join(' '))];
    }),
};

const hasIndicators = (id: string, view: View) => view.isHeld(INDICATORS, id);

/** The paragraphs of a text, those of its lists among them. */
function unitsOf(scalar: Scalar): { start: number; end: number; words: string }[] {
  return proseParts(scalar)
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ start, end }) => ({ start, end, words: folded(scalar.value.slice(start, end)) }));
}

function wholeOf(reading: Reading, scalar: Scalar) {
  const { value } = scalar;
  const start = value.length - value.trimStart().length;
  return value.trim()
    ? spansIn(reading, scalar)({ start, end: value.trimEnd().length })
    : spanIn(reading, scalar);
}
