/** Finds an id for an entry that was copied with the id of another. */
import type { View } from '../../../project/view.ts';

/**
 * The first id after one that nobody has, has had, or has left out on purpose, and that keeps the ids in order: the next
 * number, or where that is taken the next letter. Undefined for an id that does not end in a number or a small letter.
 */
export function nextFreeId(id: string, view: View): string | undefined {
  const isTaken = (other: string) =>
    view.definedAlike(other).length > 0 ||
    (view.manifest('unused') ?? []).some(({ value }) => value === other) ||
    (view.manifest('retired') ?? []).some(({ key }) => key.value === other);
  return candidatesAfter(id).find((other) => !isTaken(other));
}

function candidatesAfter(id: string): string[] {
  const number = /^(.*?)(\d{1,9})$/.exec(id);
  const letters = (stem: string, from: string) =>
    Array.from(
      { length: Math.max(0, 123 - from.charCodeAt(0)) },
      (_, step) => stem + String.fromCharCode(from.charCodeAt(0) + step),
    );
  if (number) return [`${number[1]}${Number(number[2]) + 1}`, ...letters(id, 'a')];
  const letter = /^(.*\d)([a-y])$/.exec(id);
  return letter ? letters(letter[1]!, String.fromCharCode(letter[2]!.charCodeAt(0) + 1)) : [];
}
