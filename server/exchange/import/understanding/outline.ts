/** What a set is made of before it is written: sections and entries, with what was found of each, and where. */

import type { IdStyle } from '../../../model/ids.ts';
import type { Aside, Block, ColumnRole, SourcePlace } from '../document.ts';
import type { FoundResults } from './results.ts';

/** What the source says, in the order in which it says it. */
export interface Outline {
  readonly title: string | undefined;
  readonly style: IdStyle;
  /** What stands before the first section that asks something. */
  readonly guidance: readonly Block[];
  readonly sections: readonly OutlineSection[];
  readonly changes: readonly ChangeRow[];
  /** What a report prints of ratings and figures. */
  readonly results?: FoundResults | undefined;
  readonly asides: readonly Aside[];
  /** What is doubtful about all of it, in sentences. */
  readonly doubts?: readonly string[];
}

export interface OutlineSection {
  /** Empty where the source has no heading for it. */
  title: string;
  readonly at: SourcePlace;
  statement: string | undefined;
  readonly guidance: Block[];
  readonly entries: OutlineEntry[];
}

/** A key question, a question or a note. */
export interface OutlineEntry {
  /** As printed; undefined where nothing is. */
  readonly printed: string | undefined;
  readonly id: string | undefined;
  /** Numbers that stand in the cell of the id, such as that of a criterion. */
  readonly beside: readonly string[];
  readonly isNote: boolean;
  /** The source itself calls it a note. */
  readonly isSure?: boolean;
  /** It stands outside of tables, with what follows it. */
  isRunning?: boolean;
  /** The source has it as a heading. */
  isHeading?: boolean;
  readonly at: SourcePlace;
  readonly parts: Partial<Record<EntryPart, Block[]>>;
  /** What can be chosen, where it is told from the rest of what is printed. */
  options?: PrintedOptions | undefined;
  /** What can be given, where the source says so and nothing is chosen. */
  typed?: TypedAnswer | undefined;
  /** What is doubtful about it, in sentences. */
  readonly doubts: string[];
}

/** What columns give to an entry. */
export type EntryPart = Exclude<ColumnRole, 'id' | 'option'>;

/** What can be chosen, as it is printed. */
export interface PrintedOptions {
  readonly how: 'one-of' | 'any-of';
  readonly options: readonly PrintedOption[];
  /** The codes are those of the data: they stay. */
  readonly areCodesKept?: boolean;
}

/** An answer that is a text, a number or a date, with its bounds. */
export interface TypedAnswer {
  readonly how: 'text' | 'number' | 'date';
  readonly min?: string;
  readonly max?: string;
  readonly decimals?: string;
}

export interface PrintedOption {
  readonly label: string;
  /** What it is in the data: “98” of “98 Don’t know”. */
  readonly code?: string | undefined;
  /** Where one goes on who chooses it, as it is printed. */
  readonly goTo?: string | undefined;
  /** What is printed of when it is to be chosen. */
  readonly means?: string | undefined;
}

/** A row of a change-control table. */
export interface ChangeRow {
  readonly date: string;
  /** The date as the source has it. */
  readonly printedDate: string;
  readonly version: string | undefined;
  readonly items: readonly string[];
  /** The class of change, where the source names one of ours. */
  readonly class?: string | undefined;
  readonly details: string;
}

/** The part of an entry, to be added to. */
export function partOf(entry: OutlineEntry, role: EntryPart): Block[] {
  const part = entry.parts[role] ?? [];
  entry.parts[role] = part;
  return part;
}

/** The question of whose answers a block says that each has a row: “A row for each answer to A1.8.” */
export const rowsSource = (block: Block): string | undefined =>
  block.is === 'prose' ? /^A row for each answer to (\S{1,20})\.$/.exec(block.plain)?.[1] : undefined;
