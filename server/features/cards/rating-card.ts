/** Writes what cards say of ratings, of bands, and of how the parts of standards are rated. */
import Fraction from 'fraction.js';
import type { Interval } from '../../model/interval.ts';
import { type Definition, type DefinitionIn, headModel, type Reading } from '../../model/reading.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { View } from '../../project/view.ts';
import { ratingBasesFor } from '../../ratings/evidence/rating-basis.ts';
import { type Contribution, contributionsTo } from '../../ratings/evidence/summaries.ts';
import { type Band, type Level, type LevelScheme, schemeOf } from '../../ratings/scheme/scheme.ts';
import { type Unit, unitsIn } from '../../ratings/scheme/units.ts';
import { levelWords } from '../../ratings/words/ratings.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { escapedMarkdown } from './markdown.ts';

/** What a rating of the scale stands for: its score, and the figures that give it. */
export function ratingBody({ name, model, reading }: DefinitionIn<'rating'>): (string | undefined)[] {
  const { label, means, score } = model ?? {};
  const { levels } = schemeOf(reading.model ?? { node: undefined });
  const lines = (Object.entries(levels) as [Level, LevelScheme][]).flatMap(([level, scheme]) =>
    scheme.bands
      .filter((band) => band.name === name)
      .map(
        (band) =>
          `- ${level === 'overall' ? 'The whole' : `A ${levelWords(level)}`}: ${figuresOf(band, scheme)}`,
      ),
  );
  return [
    label && escapedMarkdown(label.value),
    means?.value.trim(),
    score && `Counts ${escapedMarkdown(score.value)} in a sum`,
    lines.join('\n') || undefined,
  ];
}

/** The band whose figures stand at a place, as a card; undefined where none do. */
export function bandCard(reading: Reading, figures: Scalar): string | undefined {
  const model = headModel(reading, 'ratings');
  for (const scheme of Object.values(model ? schemeOf(model).levels : {})) {
    const band = scheme.bands.find(({ at }) => at === figures);
    if (band)
      return `**${escapedMarkdown(band.rating?.label ?? band.name)}** · band\n\n${figuresOf(band, scheme)}`;
  }
  return undefined;
}

/** “65-79 (Reasonable majority): from 64.5 to below 79.5, counted to the nearest whole number”. */
function figuresOf({ written, label, interval }: Band, { rule, rounding }: LevelScheme): string {
  const name = escapedMarkdown(label ? `${written} (${label})` : written);
  const isRounded = rule === undefined && (rounding === 'nearest' || rounding === 'down');
  return isRounded ? `${name}: ${beforeRounding(interval, rounding)}` : name;
}

/** The figures that come to lie in a band once they are rounded to whole numbers. */
function beforeRounding({ from, to }: Interval, rounding: 'nearest' | 'down'): string {
  const half = rounding === 'nearest' ? new Fraction(1, 2) : new Fraction(0);
  const first = from && (from.isIn ? from.at.ceil() : from.at.floor().add(1)).sub(half);
  const end = to && (to.isIn ? to.at.floor() : to.at.ceil().sub(1)).add(1).sub(half);
  const low = first?.gt(0) ? `from ${first}` : '';
  const high = end?.lte(100) ? `below ${end}` : '';
  const how = rounding === 'nearest' ? 'counted to the nearest whole number' : 'counted without the decimals';
  return [[low, high].filter(Boolean).join(' to '), how].filter(Boolean).join(', ');
}

/** How a part of the standards is rated, and what answers it in the sets that are rated. */
export function unitBody(project: Project, set: QuestionSet, part: Definition): string[] {
  const home = project.setOf(project.documentOf(part.reading.chunk)?.uri ?? '') ?? set;
  return unitBodies(project, home)(part);
}

/** The same for any part of the standards of a set: what they share is worked out once. */
export function unitBodies(project: Project, set: QuestionSet): (part: Definition) => string[] {
  const view = new View(project, set, () => {});
  const grounds = ratingBasesFor(view).map((ground) => ({
    units: new Map([...unitsIn(ground.whole)].map((unit) => [unit.id, unit])),
    answering: contributionsTo(ground, view),
  }));
  return ({ name }) =>
    grounds.flatMap(({ units, answering }) => {
      const unit = units.get(name);
      if (!unit) return [];
      return [ruleWords(unit), ...(answering.get(name) ?? []).map(contributionWords)].flatMap(
        (each) => each ?? [],
      );
    });
}

const RULES: Readonly<Record<Unit['rule'], string | undefined>> = {
  share: 'Rated by the share of cases in which it is answered sufficiently',
  lowest: 'Rated by the lowest of what stands below it',
  sum: 'Rated by the sum of scores',
  judged: 'Rated by inspectors',
  none: 'Not rated',
  'passed over': undefined,
};
const ruleWords = ({ rule }: Unit) => RULES[rule];

function contributionWords({ set, keyQuestion, summaries }: Contribution): string {
  const summary = summaries.map(({ name }) => escapedMarkdown(name)).join(', ');
  const by = summary ? `, summed up in ${summary}` : ', which has no summary question';
  return `Answered by ${escapedMarkdown(keyQuestion.name)} of ${escapedMarkdown(set.title)}${by}`;
}
