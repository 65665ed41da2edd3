/** Finds an id for an entry that was copied with the id of another. */
import { compareIds, isBelow } from '../../../model/ids.ts';
import type { Definition } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';

/**
 * An id that nobody has, has had, or has left out on purpose, and with which an entry may stand where it does: best one
 * that is asked for, then the next number, then the next letter. Undefined where there is none.
 */
export function nextFreeId(entry: Definition, view: View): string | undefined {
  const { before, after } = view.neighbours(entry);
  const keyQuestionOf = (other: Definition | undefined) =>
    other && view.around(other).keyQuestion?.definition;
  const own = keyQuestionOf(entry);
  const above = keyQuestionOf(before) === own ? before?.name : undefined;
  const below = keyQuestionOf(after) === own ? after?.name : undefined;
  const isInPlace = (id: string) =>
    (!own || isBelow(id, own.name)) &&
    (above === undefined || compareIds(above, id) <= 0) &&
    (below === undefined || below === entry.name || compareIds(id, below) < 0);
  const free = candidates(entry.name, above, own?.name).filter((id) => isInPlace(id) && !isTaken(id, view));
  return free.find((id) => view.isMentioned('id', id)) ?? free[0];
}

/** Ids for an entry that has the id of another, the likeliest first. */
function candidates(id: string, above: string | undefined, keyQuestion: string | undefined): string[] {
  const summary = /S[a-z]?$/.exec(id)?.[0];
  return [
    ...(summary && keyQuestion ? [keyQuestion + summary] : []),
    ...(above === undefined ? [] : idsAfter(above)),
    ...(keyQuestion === undefined ? [] : [`${keyQuestion}.1`]),
    ...idsAfter(id),
  ];
}

function isTaken(id: string, view: View): boolean {
  return (
    view.definedAlike(id).length > 0 ||
    (view.manifest('unused') ?? []).some(({ value }) => value === id) ||
    (view.manifest('retired') ?? []).some(({ key }) => key.value === id)
  );
}

/** The ids that may follow one: the next number, the letters, then some numbers further on. */
function idsAfter(id: string): string[] {
  const letters = (stem: string, from: string) =>
    Array.from(
      { length: Math.max(0, 123 - from.charCodeAt(0)) },
      (_, step) => stem + String.fromCharCode(from.charCodeAt(0) + step),
    );
  const number = /^(.*?)(\d{1,9})$/.exec(id);
  const numbers = number
    ? Array.from({ length: FURTHEST }, (_, step) => `${number[1]}${Number(number[2]) + 1 + step}`)
    : [];
  if (number) return [numbers[0]!, ...letters(id, 'a'), ...numbers.slice(1)];
  if (/S$/.test(id)) return letters(id, 'a');
  const letter = /^(.*[\dS])([a-y])$/.exec(id);
  return letter ? letters(letter[1]!, String.fromCharCode(letter[2]!.charCodeAt(0) + 1)) : [];
}

/** How many numbers may be left out before one that is asked for. */
const FURTHEST = 9;
