import { placeOfWords } from '../../lint/entries.ts';
import type { Rule } from '../../lint/rule.ts';
import { headModel } from '../../model/reading.ts';
import type { Share } from '../../ratings/evidence/evidence.ts';
import { asPrinted, impossible } from '../../ratings/evidence/occurrence.ts';
import { ratingBasisOfResults, recordedIn, recordedShare } from '../../ratings/evidence/results.ts';
import { percentOf, type Rounding, shownFigure } from '../../ratings/scheme/figures.ts';
import { results } from '../shared/rating-examples.ts';

export const impossiblePercentage: Rule = {
  name: 'rating/impossible-percentage',
  severity: 'warning',
  what: 'A percentage was recorded that no whole number of the cases can give.',
  why: 'Either the percentage or the number of cases is not what was counted, and a rating rests on it.',
  remedy:
    'Look both up where they were counted. Often the figure is a share of fewer cases than the whole sample.',
  examples: [
    {
      bad: results('key-questions: { "2.1.1": { percent: «90», of: 26 } }'),
      good: results('key-questions: { "2.1.1": { percent: 90, of: 30 } }'),
      message:
        'No number of 26 cases is 90 %: 23 are 88.5 %, 24 are 92.3 %. Check the percentage, and of how many cases it is a share.',
    },
    {
      bad: results('key-questions: { "2.1.1": { sufficient: «12», of: 11 } }'),
      good: results('key-questions: { "2.1.1": { sufficient: 11, of: 11 } }'),
    },
  ],
  on: ['results'],
  check(reading, report, view) {
    const model = headModel(reading, 'results');
    if (!model) return;
    const rounding = ratingBasisOfResults(reading, view)?.scheme.levels['key-question']?.rounding;
    const only = model.samples?.length === 1 ? model.samples[0]!.key : undefined;
    for (const { result } of recordedIn(model)) {
      // What does not say of how many cases it is a share can be one of the only sample alone.
      const sample = result.of || result.sample ? undefined : only;
      const share = recordedShare(sample ? { ...result, sample } : result, model);
      const at = result.percent ?? result.sufficient;
      const message = share && at && fault(share, result.percent?.value, rounding, sample?.value);
      if (message) report(placeOfWords(reading, at), message);
    }
  },
};

const CHECK = 'Check the percentage, and of how many cases it is a share.';

function fault(
  { sufficient, of, percent }: Share,
  written: string | undefined,
  rounding: Rounding | undefined,
  sample: string | undefined,
): string | undefined {
  if (percent && (percent.lt(0) || percent.gt(100)))
    return `${written} % is no share of anything: it must be from 0 to 100.`;
  if (!of) return undefined;
  if (sufficient !== undefined && sufficient > of)
    return `Of ${of} cases ${sufficient} cannot be sufficient. Check both numbers.`;
  if (!percent || written === undefined) return undefined;
  if (sufficient !== undefined) {
    const counted = percentOf(sufficient, of);
    if (asPrinted(counted, written, rounding).equals(percent)) return undefined;
    return `${sufficient} of ${of} is ${shownFigure(counted)} %, not ${written} %. Check the percentage and both numbers.`;
  }
  const found = impossible(written, percent, of, rounding);
  if (!found) return undefined;
  const near = [found.below, found.above].flatMap((each) =>
    each ? [`${each.sufficient} ${each.sufficient === 1 ? 'is' : 'are'} ${shownFigure(each.percent)} %`] : [],
  );
  const cases = sample === undefined ? `${of} cases` : `the ${of} cases of the sample ${sample}`;
  return `No number of ${cases} is ${written} %: ${near.join(', ')}. ${CHECK}`;
}
