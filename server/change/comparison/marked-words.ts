/** Tells which words of two texts differ, for those who read both. */
import { diffWordsWithSpace } from 'diff';

/** A stretch of a text; `isOther` where the other text does not have it. */
export interface MarkedPiece {
  readonly text: string;
  readonly isOther: boolean;
}

export interface MarkedTexts {
  readonly before: readonly MarkedPiece[];
  readonly after: readonly MarkedPiece[];
}

/** Where more words than this differ, all of them do: nobody finds what is left of the old text in the new one. */
const MOST_EDITS = 400;

/** Longer texts are not held against each other word by word. */
const LONGEST = 20_000;

export function markedWords(before: string, after: string): MarkedTexts {
  const isShort = before.length + after.length <= LONGEST;
  const parts = isShort ? diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS }) : undefined;
  if (!parts) return { before: [{ text: before, isOther: true }], after: [{ text: after, isOther: true }] };
  const side = (other: 'added' | 'removed', own: 'added' | 'removed') =>
    joined(
      parts.filter((part) => !part[other]).map((part) => ({ text: part.value, isOther: Boolean(part[own]) })),
    );
  return { before: side('added', 'removed'), after: side('removed', 'added') };
}

/** Words that differ and have no more than a blank between them differ together. */
function joined(pieces: readonly MarkedPiece[]): MarkedPiece[] {
  const result: MarkedPiece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const before = result.at(-1);
    const isBetween = before?.isOther && pieces[index + 1]?.isOther && piece.text.trim() === '';
    if (before?.isOther && (piece.isOther || isBetween))
      result[result.length - 1] = { text: before.text + piece.text, isOther: true };
    else result.push(piece);
  }
  return result;
}
