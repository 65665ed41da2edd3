import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { type Report, type Rule, spanIn } from '../../lint/rule.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { View } from '../../project/view.ts';
import type { RatingBasis } from '../../ratings/evidence/rating-basis.ts';
import { contributionsTo, isRatedSomewhere } from '../../ratings/evidence/summaries.ts';
import { type Unit, unitsIn } from '../../ratings/scheme/units.ts';
import { groundsOver, ratersIn, sharesOf } from '../shared/summing-up.ts';
import { marked, rated, rater } from './shared/summary-examples.ts';

const both = rated(rater('A1', '"1.1.1"', 'A1S'), rater('A2', '"1.1.2"', 'A2S'));

export const summaryMissing: Rule = {
  name: 'rating/summary-missing',
  severity: 'error',
  what: 'A rated key question of the standards has no summary question in the sets that the ratings cover.',
  why: 'It would have no share, so that its standard would be rated without it, or not at all.',
  remedy:
    'Give the key question that rates it a summary question; where there is none, name it under “rates” in a key question. Of a domain that no covered set rates at all, nothing is said: it is inspected with other questions.',
  examples: [
    {
      bad: rated(rater('A1', '"1.1.1"', 'A1S'), rater('«A2»', '"1.1.2"')),
      good: both,
      message: 'A2 rates 1.1.2, but has no summary question: 1.1.2 would have no share.',
    },
    {
      bad: marked('1.1.2', rated(rater('A1', '"1.1.1"', 'A1S'))),
      good: both,
      message:
        'Nothing rates 1.1.2, though 1 of the 2 key questions of domain 1 is rated by a set that the ratings cover. Name it under “rates” in a key question.',
    },
  ],
  /** A key question of a covered set without its summary. */
  checkDocument(document, report, view) {
    if (!view || document.kind !== 'section') return;
    for (const { keyQuestion, rated, summaries } of ratersIn(document, view)) {
      if (summaries.length > 0 || hasQuestionWithoutKind(keyQuestion, document, view)) continue;
      report(
        spanIn(keyQuestion.reading, placeOfWords(keyQuestion.reading, keyQuestion.place)),
        `${writtenId(keyQuestion)} rates ${rated}, but has no summary question: ${rated} would have no share.`,
      );
    }
  },
  on: ['standards'],
  /** Standards and key questions that are left out in a domain that is otherwise covered. */
  check(reading, report, view) {
    if (reading.kind !== 'standards') return;
    for (const ground of groundsOver(view)) {
      if (areMisnamed(ground, view)) continue;
      for (const domain of unitsIn(ground.whole))
        if (domain.level === 'domain') checkDomain(domain, ground, reading, report, view);
    }
  },
};

/** True where it cannot be told which question sums up: the kind of one is missing, or is none. */
function hasQuestionWithoutKind(keyQuestion: Definition, { readings }: Document, view: View): boolean {
  return readings.some(({ definitions }) =>
    definitions.some(
      (each) =>
        each.kind === 'question' &&
        each.model.kind === undefined &&
        view.around(each).keyQuestion?.definition === keyQuestion,
    ),
  );
}

/** True where a key question rates what the standards do not have, or what another rates: it may be meant to rate any. */
function areMisnamed(ground: RatingBasis, view: View): boolean {
  const known = new Set(sharesOf(ground.whole).map(({ id }) => id));
  const isKnown = (id: string) => known.has(id) || view.defined('standard', id).length > 0;
  return [...contributionsTo(ground, view)].some(([rated, by]) => !isKnown(rated) || by.length > 1);
}

function checkDomain(domain: Unit, ground: RatingBasis, reading: Reading, report: Report, view: View): void {
  const definition = reading.definitions.find(({ place }) => place === domain.at);
  if (!definition) return;
  const shares = sharesOf(domain);
  const rated = new Set(shares.filter(({ id }) => isRatedSomewhere(id, ground, view)));
  if (rated.size === 0) return;
  const others = `though ${rated.size} of the ${shares.length} key questions of ${definition.kind} ${domain.id} ${rated.size === 1 ? 'is' : 'are'} rated by a set that the ratings cover`;
  for (const standard of domain.parts) {
    if (isElsewhere(standard, reading)) continue;
    const own = sharesOf(standard);
    const missing = own.filter((each) => !rated.has(each));
    const isWhole = own.length > 1 && missing.length === own.length;
    for (const { id, at } of isWhole ? [standard] : missing) {
      const what = isWhole ? `any of the ${own.length} key questions of ${id}` : id;
      const advice = isWhole
        ? 'Name them under “rates” in key questions.'
        : 'Name it under “rates” in a key question.';
      if (at) report(placeOfWords(reading, at), `Nothing rates ${what}, ${others}. ${advice}`);
    }
  }
}

/** True of a standard for which the questions of sets need give no evidence. */
function isElsewhere({ at }: Unit, { definitions }: Reading): boolean {
  const standard = definitions.find(({ place }) => place === at);
  return standard?.kind === 'standard' && standard.model.evidence?.value === 'other';
}
