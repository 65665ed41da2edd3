/** Indexes what the questions of a set do with its shared lists, and which judgements need them to say what is sufficient. */
import { isNo, type WrittenAnswer } from '../../model/answers.ts';
import type { Question } from '../../model/documents/section.ts';
import type { Catalogue } from '../../project/catalogue.ts';
import { type Answered, answeredIn } from './answers.ts';

/**
 * What the questions of a set do with its shared lists, so that what is wrong with a list is told once, at the list,
 * unless some questions put it right for themselves.
 */
export const LIST_USES: Catalogue = {
  name: 'list uses',
  keysOf: (reading) =>
    answeredIn(reading).flatMap((each) => {
      const list = each.written.list?.value;
      if (list === undefined) return [];
      const said = sayings(each).flatMap(({ means, onlyWhen }) => [...(means ?? []), ...(onlyWhen ?? [])]);
      return [
        needsSufficient(each) ? judgedWith(list) : otherwiseWith(list),
        ...said.map(({ key }) => defining(list, key.value)),
      ];
    }),
};

/** A judgement rests on the list to say what is sufficient. */
export const judgedWith = (list: string) => `judged ${list}`;
/** A question uses the list, and needs no sufficient codes of it. */
export const otherwiseWith = (list: string) => `otherwise ${list}`;
/** A question says what a code of the list means, or when it is offered. */
export const defining = (list: string, code: string) => `defines ${list} ${code}`;

/** Where something may be said of the options of an answer: at the question, and at rows that have no answer of their own. */
export function sayings({ model }: Answered): Question[] {
  const rows = model.rows ?? [];
  return [model, ...rows.flatMap(({ value }) => (value && !value.answer ? [value] : []))];
}

/** True of a judgement that counts, and does not say itself which codes are sufficient. */
export function needsSufficient({ model, stem, kind, written }: Answered): boolean {
  const isJudged = kind?.value === 'judgement' || kind?.value === 'summary';
  return isJudged && !written.sufficient?.length && !isUnscored(written, model, stem);
}

/** True of an answer that counts nowhere. */
export function isUnscored(
  written: WrittenAnswer | undefined,
  ...entries: (Question | undefined)[]
): boolean {
  return [...entries.map((entry) => entry?.scored), written?.scored].some(isNo);
}
