import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { file } from '../../lint/example.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import { isHeadOf } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { ratingBasisOf } from '../../ratings/evidence/rating-basis.ts';
import { contributors, type Unit, unitsIn } from '../../ratings/scheme/units.ts';
import { someSetIsMissing } from '../shared/missing-sets.ts';
import { groundsOver } from '../shared/summing-up.ts';
import { ratings, standards } from './shared/bands-examples.ts';
import { levelsIn, SINGULAR, type WrittenLevel } from './shared/levels.ts';

const scheme = ratings(
  'key-questions: { round: nearest, bands: { low: 0-49, middle: 50-64, high: 65-100 } }\nstandards: { rule: lowest }',
);

export const standardEmpty: Rule = {
  name: 'rating/standard-empty',
  severity: 'error',
  what: 'A standard, or a whole level, is rated by what is below it, and nothing below it is rated.',
  why: 'It can never have a rating, and what is added up from it has none either.',
  remedy:
    'Give the standard its key questions, or say “rated: judged” or “rated: none”. Of a level, say how what is below it is rated.',
  examples: [
    {
      bad: {
        ...standards(1),
        ...file(
          'standards.carag.yaml',
          standards(1, 'lowest')['standards.carag.yaml']!.replace('"1.1"', '"«1.1»"'),
        ),
      },
      good: standards(1, 'judged'),
      message:
        '1.1 is rated by its lowest key question, but has no key questions. Add them, or say how else it is rated.',
    },
    {
      bad: { ...standards(2, 'none'), ...ratings('«overall»: { rule: lowest }') },
      good: { ...standards(2), ...ratings('overall: { rule: lowest }') },
      message: 'The whole rests on nothing: none of the 2 standards is rated.',
    },
    {
      bad: {
        ...standards(1),
        ...file(
          'standards.carag.yaml',
          standards(1, 'lowest')['standards.carag.yaml']!.replace(
            'lowest }',
            'lowest, key-questions: [{ id: "1.1.1", text: Is it led well? }] }',
          ),
        ),
        ...ratings('«standards»: { rule: lowest }'),
      },
      good: { ...standards(1), ...scheme },
    },
  ],
  on: ['ratings', 'standards'],
  checkText(reading, report) {
    for (const { kind, model, place } of reading.definitions) {
      if (kind !== 'standard' || model.rated?.value !== 'lowest') continue;
      if (!model.keyQuestions?.length) report(placeOfWords(reading, place), emptyInWords(place.value.trim()));
    }
  },
  check(reading, report, view) {
    if (reading.kind === 'standards') checkStandards(reading, report, view);
    if (someSetIsMissing(view)) return;
    for (const level of levelsIn(reading)) checkLevel(level, reading, report, view);
  },
};

const emptyInWords = (id: string) =>
  `${id} is rated by its lowest key question, but has no key questions. Add them, or say how else it is rated.`;

const isEmpty = (unit: Unit) =>
  (unit.rule === 'lowest' || unit.rule === 'sum') && contributors(unit).length === 0;

/** The standards that are rated by their key questions because the ratings say so, not they themselves. */
function checkStandards(reading: Reading, report: Report, view: View): void {
  const units = groundsOver(view).flatMap(({ whole }) => [...unitsIn(whole)]);
  for (const definition of reading.definitions) {
    if (definition.kind !== 'standard' || definition.model.rated) continue;
    const unit = units.find(({ at }) => at === definition.place);
    if (!unit || !isEmpty(unit) || unit.parts.length > 0) continue;
    report(placeOfWords(reading, definition.place), emptyInWords(writtenId(definition)));
  }
}

/** A level of which every unit rests on nothing, though it has parts. */
function checkLevel({ level, key }: WrittenLevel, reading: Reading, report: Report, view: View): void {
  if (level === 'key-question' || !isHeadOf(reading, 'ratings')) return;
  const { whole } = ratingBasisOf(reading, view);
  const units = [...unitsIn(whole)].filter((unit) => unit.level === level && unit.rule !== 'judged');
  const parts = units.flatMap(partsBelow);
  if (parts.length === 0 || !units.every(isEmpty)) return;
  const called = SINGULAR[parts[0]!.level];
  const none = parts.length === 1 ? `the one ${called} is not` : `none of the ${parts.length} ${called}s is`;
  const who =
    level === 'overall' ? 'The whole rests' : `${key.value.replace(/^./, (a) => a.toUpperCase())} rest`;
  report(key, `${who} on nothing: ${none} rated.`);
}

/** What stands below a unit, past the levels at which nothing is rated. */
function partsBelow(unit: Unit): Unit[] {
  return unit.parts.flatMap((part) => (part.rule === 'passed over' ? partsBelow(part) : [part]));
}
