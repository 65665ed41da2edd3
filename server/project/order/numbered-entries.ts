/** Lists the entries of sections in reading order, with what their numbering depends on. */
import { isNote } from '../../model/questions.ts';
import type { Reading } from '../../model/reading.ts';
import type { Document } from '../document.ts';

/** A key question, a question or a row, with what the order of ids depends on. */
export interface NumberedEntry {
  /** Without its spaces; undefined where none is written. */
  readonly id: string | undefined;
  /** Entries are put in order within their group: the questions of a key question, the key questions of a section. */
  readonly group: string;
  /** The key question that holds the entry, where one does. */
  readonly under?: NumberedEntry | undefined;
  /** The id of the question whose row the entry is. */
  readonly rowOf?: string | undefined;
}

/** What the numbering of a set rests on in a reading, as text. */
export function numberingKey(reading: Reading): string {
  const { chunk, role, definitions } = reading;
  return `${chunk.level} ${role} ${isNoteAlone(reading)} ${definitions.map(({ kind, name, parent }) => `${kind} ${name} ${parent}`).join('\n')}`;
}

/** The entries of the sections among some documents, which are in reading order. */
export function numberedEntries(documents: readonly Document[]): NumberedEntry[] {
  return documents.flatMap((document) => (document.kind === 'section' ? entriesOf(document) : []));
}

function entriesOf({ uri, readings }: Document): NumberedEntry[] {
  const entries: NumberedEntry[] = [];
  let keyQuestion: NumberedEntry | undefined;
  let under: NumberedEntry | undefined;
  const add = (id: string | undefined, group: string, more: Partial<NumberedEntry> = {}) => {
    const entry = { id, group: `${uri} ${group}`, ...more };
    entries.push(entry);
    return entry;
  };
  for (const reading of readings) {
    const { role, chunk, definitions } = reading;
    if (role === 'key question' && definitions[0]?.kind !== role)
      keyQuestion = add(undefined, 'key questions');
    const around = chunk.level > 1 ? keyQuestion : undefined;
    if (role === 'question' && definitions[0]?.kind !== role && !isNoteAlone(reading))
      add(undefined, groupOf(around), { under: around });
    for (const { kind, name, parent } of definitions) {
      if (kind === 'key question') keyQuestion = add(name, 'key questions');
      if (kind === 'question') {
        under = role === 'question' ? around : parent === keyQuestion?.id ? keyQuestion : undefined;
        add(name, groupOf(under), { under });
      }
      // Of a row whose question has no id it cannot be told where that stands.
      if (kind === 'row' && !name.includes('/'))
        add(name, `rows of ${parent}`, { under: parent === undefined ? undefined : under, rowOf: parent });
    }
  }
  return entries;
}

const groupOf = (under: NumberedEntry | undefined) => (under ? `questions of ${under.id}` : 'questions');

function isNoteAlone({ role, model }: Reading): boolean {
  return role === 'question' && isNote(model);
}
