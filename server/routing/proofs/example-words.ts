/** A case in the words of readers: “nation is “Wales”, I2.3 is “Yes” and A1.8 includes “Experience of custody””. */
import { sentenceList } from '../../text/wording/sentence-list.ts';
import { optionInWords } from '../meaning/answer-words.ts';
import { boundsOf, nextNumber } from '../meaning/number-line.ts';
import type { AnswerType } from '../meaning/subject.ts';
import type { Circumstance } from './proofs.ts';

export function caseInWords(circumstances: readonly Circumstance[]): string {
  return sentenceList([...bySpace(circumstances).values()].flatMap(answerInWords));
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

const isFactName = (name: string) => /^[a-z]/.test(name);

function answerInWords(circumstances: readonly Circumstance[]): string[] {
  const { name, type } = circumstances[0]!.space;
  const words: string[] = [];
  const chosen: string[] = [];
  const left: string[] = [];
  for (const { space, variable, value, meaning } of circumstances) {
    if (meaning.is === 'option') (value === 1 ? chosen : left).push(labelOf(meaning.code, type));
    else if (meaning.is === 'cut') continue;
    else if (space.isBlank(variable, value)) words.push(`${name} is left blank`);
    else if (meaning.codes[value] !== undefined)
      words.push(`${name} is ${labelOf(meaning.codes[value], type)}`);
  }
  const range = rangeInWords(circumstances, type);
  if (range) words.push(`${name} is ${range}`);
  if (chosen.length > 0) words.push(`${name} includes ${chosen.join(' and ')}`);
  if (left.length > 0 && chosen.length === 0) words.push(`${name} does not include ${left.join(' or ')}`);
  else if (left.length > 0) words.push(`not ${left.join(' or ')}`);
  return words.length > 0 ? words : [`${name} is answered`];
}

function labelOf(code: string | undefined, type: AnswerType): string {
  if (code === undefined) return 'an option kept elsewhere';
  return optionInWords(code, type);
}

/** Between what a number or a date lies, in the words that conditions have for it: one number where no other is left. */
function rangeInWords(circumstances: readonly Circumstance[], type: AnswerType): string | undefined {
  const cuts = circumstances.flatMap(({ meaning, value }) =>
    meaning.is === 'cut' ? [{ at: meaning.cut.at, isReached: value === 1 }] : [],
  );
  if (cuts.length === 0) return undefined;
  const from = Math.max(...cuts.flatMap(({ at, isReached }) => (isReached ? [at] : [])));
  const before = Math.min(...cuts.flatMap(({ at, isReached }) => (isReached ? [] : [at])));
  const { form, decimals } = type;
  if (form === 'date')
    return [
      from > Number.NEGATIVE_INFINITY && `on or after ${dayInWords(from)}`,
      before < Number.POSITIVE_INFINITY && `before ${dayInWords(before)}`,
    ]
      .filter(Boolean)
      .join(' and ');
  const { min = from, max = before } = boundsOf(type);
  const least = Math.max(from, min);
  if (least === Math.min(nextNumber(before, decimals, -1), max)) return String(least);
  return [
    from > Number.NEGATIVE_INFINITY && `at least ${from}`,
    before < Number.POSITIVE_INFINITY && `less than ${before}`,
  ]
    .filter(Boolean)
    .join(' and ');
}

const dayInWords = (day: number) => new Date(day * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
