/** Reads the conditions that must hold before an entry is asked: its own, and those of its section and key question. */
import type { Definition, Reading } from '../../model/reading.ts';
import type { Around } from '../../project/outline.ts';
import type { Scalar } from '../../syntax/tree.ts';

/** Where a set is read from for routing; a `View` notes what it is asked. */
export interface RoutingSource {
  /** What has an id. */
  routed(id: string): readonly Definition[];
  defined(space: 'fact' | 'condition' | 'list', name: string): readonly Definition[];
  around(definition: Definition): Around;
}

/** A condition that has to hold before an entry is asked. */
export interface Gate {
  /** What stands before it in messages: “the section planning”, “P1”, “P1.7”. */
  readonly whose: string;
  /** The entry that has the condition; undefined where it has no id. */
  readonly owner: Definition | undefined;
  readonly reading: Reading;
  readonly scalar: Scalar;
}

/** An entry that may have a condition: a section, a key question, a question, a row. */
export interface Entry {
  readonly kind: string;
  /** Its id; undefined where it has none. */
  readonly name: string | undefined;
  readonly definition: Definition | undefined;
  readonly reading: Reading;
  readonly model: unknown;
}

/** The gates of the entries around one, the outermost first. */
export function gatesAround({ section, keyQuestion }: Around): Gate[] {
  return [
    ...(section ? gateOf({ ...section, kind: 'section', name: section.definition?.name }) : []),
    ...(keyQuestion
      ? gateOf({ ...keyQuestion, kind: 'key question', name: keyQuestion.definition?.name })
      : []),
  ];
}

/** The gate of an entry by itself; nothing where it has none. */
export function gateOf({ kind, name, definition, reading, model }: Entry): Gate[] {
  const scalar = (model as { askWhen?: Scalar } | undefined)?.askWhen;
  const whose = kind === 'section' ? `the section ${name ?? ''}`.trim() : (name ?? `this ${kind}`);
  return scalar ? [{ whose, owner: definition, reading, scalar }] : [];
}
