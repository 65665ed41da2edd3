import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { type Report, type Rule, spanIn } from '../../lint/rule.ts';
import type { Definition } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { contributionsOf, ratersOf } from '../../ratings/evidence/summaries.ts';
import { areAlternatives, type Rater, ratersIn } from '../shared/summing-up.ts';
import { rated, rater } from './shared/summary-examples.ts';

const both = rated(rater('A1', '"1.1.1"', 'A1S'), rater('A2', '"1.1.2"', 'A2S'));

export const summaryTwice: Rule = {
  name: 'rating/summary-twice',
  severity: 'error',
  what: 'A rated key question of the standards has two summary questions, or two key questions rate it.',
  why: 'Its cases would be counted twice, and might be counted as sufficient once and as insufficient once.',
  remedy:
    'Keep one summary question. Where two are meant, of which a case is asked exactly one, give both the same name under “alternative”.',
  examples: [
    {
      bad: rated(rater('A1', '"1.1.1"', 'A1S', '«A1.2»'), rater('A2', '"1.1.2"', 'A2S')),
      good: both,
      message: 'A1 has 2 summary questions, so that 1.1.1 would be counted by A1S and by A1.2.',
    },
    {
      bad: rated(
        rater('A1', '"1.1.1"', 'A1S'),
        rater('A2', '"1.1.2"', 'A2S'),
        rater('A3', '«"1.1.2"»', 'A3S'),
      ),
      good: both,
      message: 'A3 rates 1.1.2, which A2 already rates. Only one key question can.',
    },
  ],
  checkDocument(document, report, view) {
    if (!view || document.kind !== 'section') return;
    for (const rater of ratersIn(document, view)) {
      checkSummaries(rater, report);
      checkRaters(rater, report, view);
    }
  },
};

function checkSummaries({ keyQuestion, rated, summaries }: Rater, report: Report): void {
  const [first, ...more] = summaries;
  if (!first || areAlternatives(summaries)) return;
  for (const summary of more)
    report(
      placeOf(summary),
      `${writtenId(keyQuestion)} has ${summaries.length} summary questions, so that ${rated} would be counted by ${writtenId(first)} and by ${writtenId(summary)}.`,
      { related: [{ at: placeOf(first), message: `${writtenId(first)} is the first.` }] },
    );
}

function checkRaters({ keyQuestion, rated, summaries, ground }: Rater, report: Report, view: View): void {
  const [first] = ratersOf(rated, ground, view);
  const { rates } = keyQuestion.model;
  if (!first || first === keyQuestion || !rates) return;
  const isElsewhere = !view.defined('id', first.name).includes(first);
  if (!isElsewhere && areAlternatives([...summaries, ...summariesOf(first, view)])) return;
  const of = isElsewhere ? ' of another set' : '';
  report(
    { chunk: keyQuestion.reading.chunk, start: rates.start, end: rates.end },
    `${writtenId(keyQuestion)} rates ${rated}, which ${writtenId(first)}${of} already rates. Only one key question can.`,
    { related: [{ at: view.placeOf(first), message: `${writtenId(first)} rates it here.` }] },
  );
}

const summariesOf = (keyQuestion: Definition, view: View) =>
  contributionsOf(view).find(([, each]) => each.keyQuestion === keyQuestion)?.[1].summaries ?? [];

const placeOf = (definition: Definition) =>
  spanIn(definition.reading, placeOfWords(definition.reading, definition.place));
