import { placeOfWords } from '../../lint/entries.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import { isHalfRead } from '../../project/catalogue.ts';
import type { View } from '../../project/view.ts';
import { ratingBasisOfResults, setOfResults } from '../../ratings/evidence/results.ts';
import { OVERALL } from '../../ratings/scheme/units.ts';
import { publishedFaults } from '../../ratings/words/faults.ts';
import type { Problem } from '../../syntax/tree.ts';
import { results } from '../shared/rating-examples.ts';
import { gapsOf } from './shared/gaps.ts';
import { isReadable, levelsIn, schemeIn, sharesIn } from './shared/levels.ts';
import { reversedIn } from './shared/order.ts';
import { recordedNames, recordsIn } from './shared/recorded.ts';
import { misorderedIn } from './shared/sums.ts';

export const publishedDiffers: Rule = {
  name: 'rating/published-differs',
  severity: 'warning',
  what: 'A rating or a total was published that does not follow from what is recorded.',
  why: 'Readers would be told something else than the published rules give.',
  remedy:
    'Look at the figures and judgements first, then at what was printed. “carag rate” shows what each rating rests on.',
  examples: [
    {
      bad: results('key-questions: { "2.1.1": { percent: 64, published: «good» } }'),
      good: results('key-questions: { "2.1.1": { percent: 65, published: good } }'),
      message: '2.1.1 was published as Good, but Requires improvement follows from what is recorded.',
    },
    {
      bad: results(`
judged: { "2.2": good }
key-questions: { "2.1.1": 90, "2.1.2": 70 }
overall: { published: good, score: «5» }
`),
      good: results(`
judged: { "2.2": good }
key-questions: { "2.1.1": 90, "2.1.2": 70 }
overall: { published: good, score: 4 }
`),
      message: 'The total was published as 5, but 4 follows from what is recorded.',
    },
  ],
  on: ['results'],
  check(reading, report, view) {
    if (restsOnFaults(reading, view)) return;
    for (const record of recordsIn(reading, view)) {
      for (const { at, message } of publishedFaults(record)) report(placeOfWords(reading, at), message);
    }
  },
};

/** True of results that record something of what the standards or the scale do not have. */
function namesUnknown(reading: Reading, view: View): boolean {
  const basis = ratingBasisOfResults(reading, view);
  const set = setOfResults(reading, view);
  if (!basis || !set || reading.kind !== 'results' || !reading.model) return false;
  const scale = new Set(basis.scheme.scale.map(({ name }) => name));
  const own = view.from(set);
  return (
    recordedNames(reading.model).some(({ value }) => !scale.has(value)) ||
    reading.mentions.some(
      ({ space, name }) =>
        space === 'standard' && name !== OVERALL && own.defined('standard', name).length === 0,
    )
  );
}

const isOfDiscretion = ({ rule }: Problem) => rule === 'rating/discretion-unexplained';

/** True where something of the results, or of the ratings, could not be read or leaves figures without a rating: that is told there. */
function restsOnFaults(reading: Reading, view: View): boolean {
  if (isHalfRead(reading) || reading.problems.some(isOfDiscretion) || namesUnknown(reading, view))
    return true;
  const ratings = ratingBasisOfResults(reading, view)?.reading;
  if (!ratings) return false;
  const shares = sharesIn(ratings);
  const scheme = schemeIn(ratings);
  return (
    isHalfRead(ratings) ||
    (shares !== undefined && gapsOf(shares).open.length > 0) ||
    (scheme !== undefined && misorderedIn(scheme).length > 0) ||
    levelsIn(ratings).some((level) => isReadable(level) && reversedIn(level).length > 0)
  );
}
