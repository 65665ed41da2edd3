/** Whether a text that was edited in its document is read as it was meant to be: as the old one with the edits, and no more. */
import { withoutSpaces } from '../../model/ids.ts';
import type { Leaf } from '../../model/read-shape.ts';
import { besideWords, markdownTree, wordsOf } from '../../syntax/markdown/nodes.ts';
import { findMentions } from '../../syntax/mentions.ts';
import { withReplacements } from '../../syntax/replacing.ts';
import type { Replacement, Scalar } from '../../syntax/tree.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';

/** True where a text is read as the old one with the edits, which are those in its document. */
export function isMeant(
  before: Scalar,
  after: Scalar,
  edits: readonly Replacement[],
  source: string,
): boolean {
  if (edits.length === 0) return after.value === before.value;
  if (edits.some(({ start, end }) => start === before.start && end === before.end)) return true;
  const wanted = editedValue(before, edits, source);
  return wanted !== undefined && blankEnds(wanted) === blankEnds(after.value) && !isRetyped(before, after);
}

/** The value of a text with the edits; undefined where it does not have these very signs in one place. */
function editedValue(scalar: Scalar, edits: readonly Replacement[], source: string): string | undefined {
  const { length } = scalar.value;
  const place = sourcePlaces(scalar, source);
  const inValue: Replacement[] = [];
  for (const { start, end, text } of edits) {
    const from = offsetOf(start, length, place);
    const to = end === start ? from : offsetOf(end - 1, length, place) + 1;
    if (from < 0 || to <= 0) return undefined;
    inValue.push({ start: from, end: to, text });
  }
  return withReplacements(scalar.value, inValue);
}

/** The offset in a value that stands at a place of its document; -1 where none does. Places grow with offsets. */
function offsetOf(at: number, length: number, place: (offset: number) => number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place(middle) < at) low = middle + 1;
    else high = middle;
  }
  return place(low) === at ? low : -1;
}

const blankEnds = (text: string) => text.replace(/^[ \t\n]+/, '').trimEnd();

/** True of a text that other programs took for words, and now take for a number or for nothing. */
const isRetyped = (before: Scalar, after: Scalar) =>
  after.style === 'plain' && mustBeQuoted(after.value) && !mustBeQuoted(before.value);
const mustBeQuoted = (text: string) => yamlScalar(text) !== text;

/** True where an edited text is made of the same Markdown, refers to the same ids and, where edits change blanks alone, shows the same words. */
export function isAlike(
  { scalar: before, role }: Leaf,
  { scalar: after }: Leaf,
  edits: readonly Replacement[],
  source: string,
): boolean {
  const isProse = role === 'prose';
  if (idsIn(before, isProse) !== idsIn(after, isProse)) return false;
  if (!isProse) return true;
  const kept = besideWords(before.value);
  if (kept === undefined || kept !== besideWords(after.value)) return false;
  const isBlank = edits.every(({ start, end, text }) => letters(text + source.slice(start, end)) === '');
  return !isBlank || shownLetters(before.value) === shownLetters(after.value);
}

/** True where a text shows the same words as the old one, but for the bullets of which it has made lists. */
export function isListOf({ scalar: before, role }: Leaf, { scalar: after }: Leaf): boolean {
  const isProse = role === 'prose';
  const bare = (text: string) => shownLetters(text).replace(/[^\p{L}\p{N}]/gu, '');
  return (
    isProse && idsIn(before, isProse) === idsIn(after, isProse) && bare(before.value) === bare(after.value)
  );
}

const idsIn = (scalar: Scalar, isProse: boolean) =>
  findMentions(scalar, isProse)
    .map(({ id }) => withoutSpaces(letters(id)))
    .join(' ');

function shownLetters(text: string): string {
  const tree = markdownTree(text);
  return tree ? letters(wordsOf(tree)) : '';
}

/** A text without spaces and signs that nobody can see. */
const letters = (text: string) => text.replace(/[\s\p{Cf}]+/gu, '');
