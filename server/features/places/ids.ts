/** Finds ids that are no names of today's entries: those that an entry had before, and those that are no longer used. */

import { entryAt } from '../../lint/entries.ts';
import { withoutSpaces } from '../../model/ids.ts';
import type { Definition } from '../../model/reading.ts';
import type { At } from './at.ts';
import { nameAt } from './names.ts';
import { isHistory } from './uses.ts';

interface Placed {
  readonly at: { readonly start: number; readonly end: number };
}

/** An id or a code of an earlier version. */
export interface HistoryAt extends Placed {
  readonly was: string;
  readonly is: 'id' | 'code';
  readonly version: string | undefined;
  /** What had it: the entry, or the entry with the option. */
  readonly entry: Definition | undefined;
  /** The code that the option has today. */
  readonly code: string | undefined;
}

/** What an entry or an option was called in an earlier version, where that stands at a position. */
export function historyAt({ leaf, reading, pairs, offset }: At): HistoryAt | undefined {
  if (!leaf || !isHistory(leaf) || leaf.isKey) return undefined;
  const index = pairs.findLastIndex(({ key }) => key.value === 'was');
  const isCode = leaf.role === 'code';
  return {
    was: leaf.scalar.value,
    is: isCode ? 'code' : 'id',
    version: pairs[index + 1]?.key.value,
    entry: entryAt(reading, offset),
    code: isCode ? pairs[index - 1]?.key.value : undefined,
    at: leaf.scalar,
  };
}

/** The id at a position, whether anything has it or not. */
export function idAt(place: At): ({ readonly name: string } & Placed) | undefined {
  const named = nameAt(place);
  if (named?.space === 'id') return named;
  const { leaf, reading } = place;
  if (!leaf || reading.kind !== 'question-set' || !GIVEN_UP.has(leaf.field)) return undefined;
  const isId = leaf.field === 'unused' || leaf.isKey;
  return isId ? { name: withoutSpaces(leaf.scalar.value), at: leaf.scalar } : undefined;
}

/** Fields of the manifest that list ids which nothing has any more. */
const GIVEN_UP: ReadonlySet<string> = new Set(['retired', 'unused']);
