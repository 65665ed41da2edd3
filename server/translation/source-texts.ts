/** Finds the texts of a document that are translated, each by the path of ids and codes that leads to it. */
import { DOCUMENTS, type DocumentKind, ENTRIES, isWithEntries } from '../model/documents/index.ts';
import { ROWS_FROM } from '../model/documents/section.ts';
import { withoutSpaces } from '../model/ids.ts';
import type { Reading } from '../model/reading.ts';
import type { EntriesShape, Entry, RecordShape, Shape, TextShape } from '../model/shape.ts';
import type { Scalar } from '../syntax/tree.ts';
import { fingerprint } from './fingerprint.ts';
import { partOf, type TextPart } from './parts.ts';

/** A text that readers of the other language are to have too. */
export interface SourceText {
  /** `A1.8`, `A1.8/engagement`, `answers/yes-no/yes`, `title`. */
  readonly path: string;
  readonly text: Scalar;
  readonly part: TextPart;
  /** Markdown, and not plain words. */
  readonly isProse: boolean;
  /** The path of the entry that offers it, where it is an option or a row. */
  readonly of: string | undefined;
  /** Worked out when it is first asked for. */
  readonly fingerprint: string;
}

/** What is read and shown to inspectors; records of cases, of results and of changes are kept as they were written. */
export const TRANSLATED_KINDS: ReadonlySet<DocumentKind> = new Set([
  'question-set',
  'section',
  'guidance',
  'standards',
  'ratings',
  'glossary',
]);

/** Fields that lead to options, rows and answers, but are no part of the path to them. */
const PASSED_OVER = new Set(['answer', 'one-of', 'any-of', 'or', 'rows', 'number', 'text', 'date']);

const known = new WeakMap<Reading, readonly SourceText[]>();

/** The texts of an entry or of the head of a document, in the order in which they stand. Worked out once. */
export function sourceTexts(reading: Reading): readonly SourceText[] {
  const before = known.get(reading);
  if (before) return before;
  const found = textsIn(reading).sort((a, b) => a.text.start - b.text.start);
  known.set(reading, found);
  return found;
}

function textsIn({ kind, role, model }: Reading): SourceText[] {
  const shape = kind && TRANSLATED_KINDS.has(kind) && shapeOf(kind, role);
  if (!shape || !model) return [];
  const texts: SourceText[] = [];
  new Walk(texts).record(shape, model, '', ownPath(shape, model));
  return texts;
}

function shapeOf(kind: DocumentKind, role: Reading['role']): RecordShape | undefined {
  if (role === 'head') return DOCUMENTS[kind];
  const entries: Readonly<Record<string, RecordShape>> = isWithEntries(kind) ? ENTRIES[kind] : {};
  return entries[role];
}

/** The path of a record that is found by itself wherever it stands: its id, or of a note that has none, its words. */
function ownPath(shape: RecordShape, model: object): string | undefined {
  const { id, text, kind } = model as {
    readonly id?: Scalar;
    readonly text?: Scalar;
    readonly kind?: Scalar;
  };
  if (shape === DOCUMENTS.section) return undefined;
  if (id) return withoutSpaces(id.value);
  return kind?.value === 'note' && text && shape === ENTRIES.section.question
    ? `note/${fingerprint(text.value)}`
    : undefined;
}

/** Goes through a model by its shape, and gathers its texts. */
class Walk {
  private readonly texts: SourceText[];

  constructor(texts: SourceText[]) {
    this.texts = texts;
  }

  /** @param own its id, by which it is found wherever it stands. */
  record(shape: RecordShape, model: object, around: string, own?: string): void {
    const path = own ?? around;
    const main = mainField(shape);
    for (const [name, { shape: inner, translated }] of Object.entries(shape.fields)) {
      const value = (model as Readonly<Record<string, unknown>>)[shape.properties[name]!];
      if (value === undefined || !translated) continue;
      if (inner.is === 'text')
        this.text(
          inner,
          value as Scalar,
          name === main && path ? path : below(path, name),
          shape.called,
          name,
        );
      else
        this.value(inner, value, PASSED_OVER.has(name) ? path : below(path, name), path, shape.called, name);
    }
  }

  private value(
    shape: Shape,
    value: unknown,
    path: string,
    entry: string,
    called: string,
    field: string,
  ): void {
    if (shape.is === 'record') this.record(shape, value as object, path);
    else if (shape.is === 'entries')
      this.entries(shape, value as readonly Entry<unknown>[], path, entry, called, field);
    else if (shape.is === 'list')
      for (const [index, item] of (value as readonly unknown[]).entries())
        this.item(shape.item, item, below(path, `${index + 1}`), called, field);
  }

  /** An item of a list goes by its id, or by its number where it has none. */
  private item(shape: Shape, item: unknown, path: string, called: string, field: string): void {
    if (shape.is === 'record') this.record(shape, item as object, path, ownPath(shape, item as object));
    else if (shape.is === 'text') this.text(shape, item as Scalar, path, called, field);
  }

  private entries(
    shape: EntriesShape,
    entries: readonly Entry<unknown>[],
    path: string,
    entry: string,
    called: string,
    field: string,
  ): void {
    for (const { key, value } of entries) {
      if (value === undefined || (shape.special && key.value === ROWS_FROM)) continue;
      // What an option of a shared list means here stands below the question, as it would below an option of its own.
      const isOfOption = shape.called === 'option' && shape.value.is === 'text';
      const at = isOfOption
        ? below(below(entry, key.value), field)
        : below(path, codeIn(shape.called, key.value));
      if (shape.value.is === 'record') {
        const start = this.texts.length;
        const own = ownPath(shape.value, value as object);
        this.record(shape.value, value as object, at, own);
        this.mark(start, own ?? at, entry, shape.called);
      } else if (shape.value.is === 'text') this.text(shape.value, value as Scalar, at, called, field);
    }
  }

  /** Says of the label of an option, and of the text of a row, of what it is one. */
  private mark(start: number, path: string, entry: string, called: string): void {
    if (called !== 'option' && called !== 'row') return;
    for (let at = start; at < this.texts.length; at++)
      if (this.texts[at]!.path === path) this.texts[at] = withOf(this.texts[at]!, entry);
  }

  private text({ role }: TextShape, text: Scalar, path: string, called: string, field: string): void {
    if (role === 'plain' || role === 'prose')
      this.texts.push(sourceText(path, text, partOf(called, field), role === 'prose', undefined));
  }
}

/** The field that is meant by the path of a record alone: what is read of it first. */
function mainField({ shorthand, fields }: RecordShape): string | undefined {
  return (
    shorthand ??
    ['text', 'title', 'label'].find(
      (name) => Object.hasOwn(fields, name) && fields[name]!.shape.is === 'text',
    )
  );
}

/** Names that say what is below a question, so that an option that has one for its code needs a longer path. */
const TAKEN = new Set(['guidance', 'statement', 'indicators', 'unit', 'listed-in', 'checks', 'means']);

const codeIn = (called: string, code: string) =>
  (called === 'option' || called === 'row') && TAKEN.has(code) ? `${called}/${code}` : code;

const below = (path: string, name: string) => (path === '' ? name : `${path}/${name}`);

const withOf = ({ path, text, part, isProse }: SourceText, of: string) =>
  sourceText(path, text, part, isProse, of);

function sourceText(
  path: string,
  text: Scalar,
  part: TextPart,
  isProse: boolean,
  of: string | undefined,
): SourceText {
  let made: string | undefined;
  return {
    path,
    text,
    part,
    isProse,
    of,
    get fingerprint() {
      made ??= fingerprint(text.value);
      return made;
    },
  };
}
