/** A case in the words of readers: “nation is “Wales”, I2.3 is “Yes” and A1.8 includes “Experience of custody””. */
import { optionInWords } from '../meaning/answer-words.ts';
import { boundsOf, nextNumber } from '../meaning/number-line.ts';
import type { AnswerType } from '../meaning/subject.ts';
import { type CaseWords, caseWords, isFactName } from '../words/case.ts';
import type { Circumstance } from './proofs.ts';

export function caseInWords(circumstances: readonly Circumstance[], language = 'en'): string {
  const words = caseWords(language);
  return words.all([...bySpace(circumstances).values()].flatMap((each) => answerInWords(each, words)));
}

/** Facts first, then answers as they come; what is said of one answer stands together. */
function bySpace(circumstances: readonly Circumstance[]): Map<string, Circumstance[]> {
  const groups = new Map<string, Circumstance[]>();
  for (const each of circumstances) {
    const group = groups.get(each.space.name);
    if (group) group.push(each);
    else groups.set(each.space.name, [each]);
  }
  return new Map([...groups].sort(([a], [b]) => Number(isFactName(b)) - Number(isFactName(a))));
}

function answerInWords(circumstances: readonly Circumstance[], words: CaseWords): string[] {
  const { name, type } = circumstances[0]!.space;
  const said: string[] = [];
  const chosen: string[] = [];
  const left: string[] = [];
  const labelOf = (code: string | undefined) =>
    code === undefined ? words.optionElsewhere : optionInWords(code, type);
  for (const { space, variable, value, meaning } of circumstances) {
    if (meaning.is === 'option') (value === 1 ? chosen : left).push(labelOf(meaning.code));
    else if (meaning.is === 'cut') continue;
    else if (space.isBlank(variable, value)) said.push(words.isBlank(name));
    else if (meaning.codes[value] !== undefined) said.push(words.is(name, labelOf(meaning.codes[value])));
  }
  const range = rangeInWords(circumstances, type, words);
  if (range) said.push(range);
  if (chosen.length > 0) said.push(words.includes(name, chosen));
  if (left.length > 0) said.push(chosen.length === 0 ? words.lacks(name, left) : words.butNot(left));
  return said.length > 0 ? said : [words.isAnswered(name)];
}

/** Between what a number or a date lies, in the words that conditions have for it: one number where no other is left. */
function rangeInWords(
  circumstances: readonly Circumstance[],
  type: AnswerType,
  words: CaseWords,
): string | undefined {
  const cuts = circumstances.flatMap(({ meaning, value }) =>
    meaning.is === 'cut' ? [{ at: meaning.cut.at, isReached: value === 1 }] : [],
  );
  if (cuts.length === 0) return undefined;
  const { name } = circumstances[0]!.space;
  const from = Math.max(...cuts.flatMap(({ at, isReached }) => (isReached ? [at] : [])));
  const before = Math.min(...cuts.flatMap(({ at, isReached }) => (isReached ? [] : [at])));
  const { form, decimals } = type;
  const of = form === 'date' ? 'date' : 'number';
  if (of === 'number') {
    const { min = from, max = before } = boundsOf(type);
    const least = Math.max(from, min);
    if (least === Math.min(nextNumber(before, decimals, -1), max)) return words.is(name, String(least));
  }
  const told = (bound: number) => (of === 'date' ? dayInWords(bound) : String(bound));
  return words.lies(name, {
    of,
    from: from > Number.NEGATIVE_INFINITY ? told(from) : undefined,
    before: before < Number.POSITIVE_INFINITY ? told(before) : undefined,
  });
}

const dayInWords = (day: number) => new Date(day * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
