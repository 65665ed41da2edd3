/** The parts of a section that both formats can hold: entries, fields and comments; and obstacles to converting it. */
import type { Node, Scalar } from '../../syntax/tree.ts';

/**
 * A section as both formats can write it: what stands in it as names and values keeps the lines that its author
 * wrote, whatever the format. Offsets count from the start of the document.
 */
export interface SectionParts {
  readonly head: EntryHead;
  /** The key questions and the questions, in reading order. */
  readonly entries: readonly EntryHead[];
}

/** The head of a section (level 0), a key question (1) or a question (2). */
export interface EntryHead {
  readonly level: 0 | 1 | 2;
  readonly at: number;
  /** The comments that speak of all of it. */
  readonly above: readonly Note[];
  readonly fields: readonly EntryField[];
  /** The comments after its last field, in its column. */
  readonly below: readonly Note[];
  /** The comments that stand between it and the next entry. */
  readonly after: readonly Note[];
}

export interface EntryField {
  readonly name: string;
  readonly value: Node | undefined;
  readonly at: number;
  /** The comments above it, and an empty line for each gap, as YAML from the first column. */
  readonly above: readonly string[];
  /** Its own lines, likewise. */
  readonly lines: readonly string[];
  /** The comments above it, beside it and in it. */
  readonly notes: readonly Note[];
}

/** A line of a comment, without its marks. */
export interface Note {
  readonly text: string;
  readonly at: number;
}

/** What stands in the way of a conversion. */
export interface Obstacle {
  /** Offset in the document. */
  readonly at: number;
  readonly message: string;
}

export const isIgnore = ({ text }: Note) => text.trimStart().startsWith('carag-ignore');

/** The text that a field holds; undefined where it holds none, or more than a text. */
export function sourceText(field: EntryField | undefined): Scalar | undefined {
  return field?.value?.type === 'scalar' && field.value.value.trim() !== '' ? field.value : undefined;
}

/** What an entry is called in messages: its id, else what it is. */
export function headName({ level, fields }: EntryHead): string {
  const id = sourceText(fields.find(({ name }) => name === 'id'));
  if (level === 0) return 'the section';
  return id?.value ?? (level === 1 ? 'a key question without an id' : 'a question without an id');
}

/** The words of a text without the line breaks and empty lines around them; a line of no-break spaces is empty too. */
export const withoutEnds = (text: string) => text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
