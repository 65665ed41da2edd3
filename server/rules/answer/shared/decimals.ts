/** Finds limits and conditions with more decimals than a number is answered with, and lets the question allow them. */
import { placeOfWords, subjectAt } from '../../../lint/entries.ts';
import type { Fix } from '../../../lint/finding.ts';
import { type Report, replace, spanIn } from '../../../lint/rule.ts';
import {
  decimalsOf,
  MOST_DECIMALS,
  numberWithDecimals,
  placesIn,
  type WrittenAnswer,
} from '../../../model/answers.ts';
import type { Reading } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';
import { type ConditionAt, conditionsOf } from '../../../routing/meaning/placed-conditions.ts';
import type { AnswerType, Subject } from '../../../routing/meaning/subject.ts';
import { subjectOf } from '../../../routing/meaning/subject-of.ts';
import { answerAsked, misfitOf } from '../../../routing/meaning/test-fit.ts';
import { atomsOf } from '../../../syntax/conditions/parsed.ts';
import type { TestAtom, Word } from '../../../syntax/conditions/tree.ts';
import { pairOf, type Scalar } from '../../../syntax/tree.ts';
import { answersBehind } from '../../shared/answers.ts';

/** Limits that are written with more decimals than `decimals` allows, or with some where it is not written. */
export function checkLimits(reading: Reading, written: WrittenAnswer, report: Report): void {
  const { decimals, min, max } = written.number ?? {};
  if (decimals && Number(decimals.value) > MOST_DECIMALS)
    return report(
      placeOfWords(reading, decimals),
      `${subjectAt(reading, decimals.start)} is answered with ${decimals.value.trim()} decimals. Write ${MOST_DECIMALS} at the most.`,
    );
  const allowed = decimals ? decimalsOf(written.number) : 0;
  const placesOf = (limit: Scalar | undefined) => placesIn(limit?.value ?? '');
  const limit = placesOf(min) > placesOf(max) ? min : max;
  const places = placesOf(limit);
  if (!limit || places <= allowed || places > MOST_DECIMALS) return;
  const fix = allowing(reading, written, places);
  report(
    placeOfWords(reading, limit),
    `${subjectAt(reading, limit.start)} is answered by ${numberWithDecimals(allowed)}, and ${limit.value.trim()} is none. Change it, or say how many decimals there are: “decimals: ${places}”.`,
    { fixes: fix ? [fix] : [] },
  );
}

/** Numbers in the conditions of a reading that no answer can be, because they have too many decimals. */
export function checkConstants(reading: Reading, report: Report, view: View): void {
  for (const condition of conditionsOf(reading)) {
    if (!condition.parsed.isSure) continue;
    for (const atom of atomsOf(condition.parsed.condition))
      if (atom.is === 'test' && atom.of !== 'count') checkTest(condition, atom, report, view);
  }
}

function checkTest(condition: ConditionAt, atom: TestAtom, report: Report, view: View): void {
  const [value] = atom.test.values;
  const places = placesIn(value?.text ?? '');
  if (!value || places === 0 || places > MOST_DECIMALS) return;
  const subject = subjectOf(view, atom.subject.text);
  const type = subject && answerAsked(subject, view);
  if (type?.form !== 'number' || places <= type.decimals || isCode(value, type)) return;
  if (misfitOf(atom, subject!, view)) return;
  const fix = allowingAt(subject!, places, view);
  const { text } = atom.subject;
  report(
    condition.placeOf(value),
    `${text} is answered by ${numberWithDecimals(type.decimals)}, and ${value.text} is none. Change it, or say at ${text} how many decimals there are: “decimals: ${places}”.`,
    { fixes: fix ? [fix] : [] },
  );
}

const isCode = ({ text }: Word, { specials }: AnswerType) => specials.some(({ code }) => code === text);

/** The fix that lets a question have so many decimals, where its answer or its answer list is written. */
function allowingAt({ definition }: Subject, places: number, view: View): Fix | undefined {
  const written = answersBehind(definition).find((each) => each.written.number || each.written.list)?.written;
  if (!written) return undefined;
  if (written.number || written.list?.value === 'number')
    return allowing(definition.reading, written, places);
  const [list] = written.list ? view.defined('list', written.list.value) : [];
  return list?.model && allowing(list.reading, list.model, places);
}

/** Writes `decimals` into an answer, or changes it; undefined where the answer is written in no form that is known. */
function allowing(reading: Reading, written: WrittenAnswer, places: number): Fix | undefined {
  const { text } = reading.chunk;
  const said = `decimals: ${places}`;
  const { number, list } = written;
  const title = number?.decimals ? `Change to “${said}”` : `Add “${said}”`;
  const put = (start: number, end: number, words: string) =>
    replace(spanIn(reading, { start, end }), words, title, false);
  if (number?.decimals) return put(number.decimals.start, number.decimals.end, String(places));
  const node = number?.node;
  const first = node?.type === 'mapping' ? node.pairs[0]?.key : undefined;
  if (node && first) {
    const isFlow = text[node.start] === '{';
    const line = text.slice(text.lastIndexOf('\n', first.start - 1) + 1, first.start);
    return put(first.start, first.start, isFlow ? `${said}, ` : `${said}\n${line.replace(/\S/g, ' ')}`);
  }
  const key = pairOf(written.node, 'number')?.key;
  if (key && !node) {
    const colon = text.indexOf(':', key.end) + 1;
    return put(colon, colon, ` { ${said} }`);
  }
  return list && !written.node ? put(list.start, list.end, `{ number: { ${said} } }`) : undefined;
}
