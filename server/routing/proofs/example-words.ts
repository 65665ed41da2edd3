/** A case in the words of conditions: “nation is wales, I2.3 is yes and A1.8 includes custody”. */
import { sentenceList } from '../../text/sentence-list.ts';
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
  const { name } = circumstances[0]!.space;
  const words: string[] = [];
  const chosen: string[] = [];
  const left: string[] = [];
  let from: string | undefined;
  let before: string | undefined;
  for (const { space, variable, value, meaning } of circumstances) {
    if (meaning.is === 'option')
      (value === 1 ? chosen : left).push(meaning.code ?? 'an option kept elsewhere');
    else if (meaning.is === 'cut') {
      const text = cutInWords(meaning.cut.at, space.type.form === 'date');
      if (value === 1) from = `${meaning.cut.isAfter ? 'more than' : 'at least'} ${text}`;
      else before ??= `${meaning.cut.isAfter ? 'at most' : 'less than'} ${text}`;
    } else if (space.isBlank(variable, value)) words.push(`${name} is left blank`);
    else if (meaning.codes[value] !== undefined) words.push(`${name} is ${meaning.codes[value]}`);
  }
  const range = [from, before].filter((bound) => bound !== undefined);
  if (range.length > 0) words.push(`${name} is ${range.join(' and ')}`);
  if (chosen.length > 0) words.push(`${name} includes ${chosen.join(' and ')}`);
  if (left.length > 0 && chosen.length === 0) words.push(`${name} does not include ${left.join(' or ')}`);
  else if (left.length > 0) words.push(`not ${left.join(' or ')}`);
  return words.length > 0 ? words : [`${name} is answered`];
}

function cutInWords(at: number, isDay: boolean): string {
  return isDay ? new Date(at * 24 * 60 * 60 * 1000).toISOString().slice(0, 10) : String(at);
}
