import { listed, placeOfWords } from '../../lint/entries.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import type { caseDocument } from '../../model/documents/case.ts';
import type { Reading } from '../../model/reading.ts';
import type { Infer } from '../../model/shape.ts';
import type { View } from '../../project/view.ts';
import { ratingBasesFor } from '../../ratings/evidence/rating-basis.ts';
import { ratingBasisOfResults } from '../../ratings/evidence/results.ts';
import { type Rating, ratingNamed } from '../../ratings/scheme/scheme.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { nearest } from '../../text/wording/nearest.ts';
import { results } from '../shared/rating-examples.ts';
import { hasRepeats } from '../shared/repeated-names.ts';
import { shares } from './shared/bands-examples.ts';
import { levelsIn, schemeIn } from './shared/levels.ts';
import { recordedNames } from './shared/recorded.ts';

export const ratingUnknown: Rule = {
  name: 'rating/rating-unknown',
  severity: 'error',
  what: 'A rating is named that the scale does not have.',
  why: 'Nothing can be rated so, and what was meant is left without a rating.',
  remedy: 'Write the name of a rating as it stands under “scale”, or add the rating there.',
  examples: [
    {
      bad: shares('round: nearest', 'bands: { low: 0-49, «midle»: 50-64, high: 65-100 }'),
      good: shares('round: nearest', 'bands: { low: 0-49, middle: 50-64, high: 65-100 }'),
      message: 'midle is not in the scale, which has low, middle and high. Did you mean middle?',
    },
    {
      bad: results('judged: { "2.2": «Requires improvement» }'),
      good: results('judged: { "2.2": requires-improvement }'),
    },
  ],
  check(reading, report, view) {
    const { scale, names } = namedIn(reading, view);
    const known = scale.map(({ name }) => name);
    if (scale.length === 0 || hasRepeats(known)) return;
    for (const at of names) {
      if (ratingNamed(scale, at.value)) continue;
      const meant = meantBy(at.value, scale);
      const place = placeOfWords(reading, at);
      const fixes = meant
        ? [replace(spanIn(reading, place), meant, `Change ${at.value} to ${meant}`, false)]
        : [];
      const hint = meant ? ` Did you mean ${meant}?` : '';
      report(place, `${at.value} is not in the scale, which has ${listed(known)}.${hint}`, { fixes });
    }
  },
};

interface Named {
  readonly scale: readonly Rating[];
  readonly names: readonly Scalar[];
}

/** The ratings that a reading names, and the scale that should have them. */
function namedIn(reading: Reading, view: View): Named {
  const { kind, model } = reading;
  if (model) {
    if (kind === 'ratings') return namedInBands(reading);
    if (kind === 'results')
      return {
        scale: ratingBasisOfResults(reading, view)?.scheme.scale ?? [],
        names: recordedNames(model),
      };
    if (kind === 'case') {
      const names = expectedNames(model);
      return { names, scale: names.length > 0 ? (ratingBasesFor(view)[0]?.scheme.scale ?? []) : [] };
    }
  }
  return { scale: [], names: [] };
}

function namedInBands(reading: Reading): Named {
  const names = levelsIn(reading).flatMap(({ scheme }) => scheme.bands.map(({ nameAt }) => nameAt));
  return { scale: schemeIn(reading)?.scale ?? [], names };
}

const expectedNames = ({ expect }: Infer<typeof caseDocument>): Scalar[] =>
  (expect?.rating ?? []).flatMap(({ value }) => value ?? []);

/** The rating that an author meant: by its label, or by a name that is nearly right. */
function meantBy(word: string, scale: readonly Rating[]): string | undefined {
  const labelled = scale.find(({ label }) => label.toLowerCase() === word.trim().toLowerCase());
  return (
    labelled?.name ??
    nearest(
      word,
      scale.map(({ name }) => name),
    )
  );
}
