/** Begins an entry with the id that was found for it, and says what is doubtful about that. */
import type { SourcePlace } from '../document.ts';
import type { PrintedId } from '../ids.ts';
import type { OutlineEntry } from './outline.ts';

/** An entry with nothing in it yet; without an id where none was found. */
export function entryOf(
  found: PrintedId | undefined,
  at: SourcePlace,
  printed = found?.printed,
): OutlineEntry {
  return {
    printed,
    id: found?.id,
    beside: found?.beside ?? [],
    isNote: false,
    at,
    parts: {},
    doubts: found ? doubtsOf(found) : [],
  };
}

function doubtsOf({ printed, id, isLookAlike, was }: PrintedId): string[] {
  return [
    ...(isLookAlike ? [`“${printed}” is printed, where ${id} is most likely meant.`] : []),
    ...(was === undefined
      ? []
      : [`An earlier version called this ${was}: say so under “was”, with that version.`]),
  ];
}
