/** Finds free ids for what an author begins. */
import type { IdStyle } from '../../model/ids.ts';

/** The next free id that begins with a stem such as `A1.` or `7.`: one more than the highest in use. */
export function nextBelow(stem: string, taken: Iterable<string>): string {
  return `${stem}${highestAfter(stem, taken) + 1}`;
}

/** The next free id of a key question: `P1` for a section called “Planning”, or the next number. */
export function nextKeyQuestion(title: string, style: IdStyle, taken: Iterable<string>): string {
  return nextBelow(style === 'numbered' ? '' : firstLetter(title), taken);
}

/** What the ids of some questions have in common: `I1.` of `I1.7` and `I1.8`, nothing of `7` and `8a`. */
export function stemOf(ids: readonly string[]): string | undefined {
  const depth = (id: string) => id.split('.').length;
  const shallowest = Math.min(...ids.map(depth));
  const id = ids.findLast((each) => depth(each) === shallowest) ?? '';
  const last = /(?<!\d)\d+S?[a-z]?$/.exec(id);
  return last ? id.slice(0, last.index) : undefined;
}

function highestAfter(stem: string, taken: Iterable<string>): number {
  let highest = 0;
  for (const id of taken) {
    const number = id.startsWith(stem) ? /^\d+/.exec(id.slice(stem.length)) : null;
    if (number) highest = Math.max(highest, Number(number[0]));
  }
  return highest;
}

function firstLetter(title: string): string {
  return /[A-Z]/.exec(withoutMarks(title).toUpperCase())?.[0] ?? 'Q';
}

/** Letters without their accents. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
