/** What a refactoring changes, worked out before anything is touched: edits with what each is for, documents that come and go. */
import type { NewDocument } from '../lint/finding.ts';
import type { Span } from '../syntax/chunk.ts';
import type { DataNames } from './rename/case-data.ts';

/** What an edit is for: people may look through the edits of one purpose, and leave them out, together. */
export type Purpose = 'name' | 'mentions' | 'below' | 'record' | 'words' | 'change';

export interface PlannedEdit {
  readonly at: Span;
  readonly text: string;
  readonly purpose: Purpose;
}

/** A file or a folder with the name that it gets. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

export interface Plan {
  /** What it does, as an action is called. */
  readonly title: string;
  readonly edits: readonly PlannedEdit[];
  readonly created: readonly NewDocument[];
  /** Documents that are to go. */
  readonly deleted: readonly string[];
  /** Documents that get other names, once the edits are made. */
  readonly moved?: readonly Moved[];
  /** What files of answers are to call otherwise, where they speak of it. */
  readonly data?: DataNames;
}

/** What is offered and not done unless somebody asks for it. */
export const OFFERED: ReadonlySet<Purpose> = new Set(['below', 'words']);

/** Why something is not done, as a sentence for its author. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The edits of a plan without those that are only offered, but for these. */
export function chosen({ edits }: Plan, offered: ReadonlySet<Purpose> = new Set()): PlannedEdit[] {
  return edits.filter(({ purpose }) => !OFFERED.has(purpose) || offered.has(purpose));
}

/** Each edit once: of two at one place the first. */
export function distinct(edits: readonly PlannedEdit[]): PlannedEdit[] {
  const seen = new Map<Span['chunk'], Set<string>>();
  return edits.filter(({ at: { chunk, start, end } }) => {
    const places = seen.get(chunk) ?? new Set();
    seen.set(chunk, places);
    const place = `${start} ${end}`;
    if (places.has(place)) return false;
    places.add(place);
    return true;
  });
}
