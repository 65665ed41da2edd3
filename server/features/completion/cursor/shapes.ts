/** Finds the shape at the end of a path of names, and so what may be written there. */
import { DOCUMENTS, isDocumentKind } from '../../../model/documents/index.ts';
import { guidanceEntry } from '../../../model/documents/question-set.ts';
import { keyQuestion, question } from '../../../model/documents/section.ts';
import type { Reading } from '../../../model/reading.ts';
import { field, type RecordShape, record, type Shape, text } from '../../../model/shape.ts';
import type { Document } from '../../../project/document.ts';

/** What may stand at the end of a path. */
export interface ShapeAt {
  readonly shape: Shape;
  /** The name of the field or the entry that the path ends with, dashes left aside. */
  readonly name: string;
  /** The record that holds it. */
  readonly record: RecordShape;
}

/** A document that does not say yet what it is. */
const untold = record('document', {
  carag: field(text('other'), 'Says what the document is.', { required: true, example: 'section' }),
});

/** The shape that paths start from: of a whole YAML document, or of the head or the entry of a Markdown one. */
export function rootShape(document: Document, reading: Reading, offset: number): RecordShape {
  if (!document.kind) return begunShape(reading.chunk.text.slice(0, offset)) ?? untold;
  if (document.source.format === 'yaml' || reading.role === 'head') return DOCUMENTS[document.kind];
  if (reading.role === 'guidance entry') return guidanceEntry;
  return reading.role === 'question' ? question : keyQuestion;
}

/** The shape of a document whose front matter is not closed yet, by what it says of itself above. */
function begunShape(text: string): RecordShape | undefined {
  const kind = /^---[ \t]*\r?\n(?:[^\n]*\n)*?carag:[ \t]*([a-z-]+)[ \t]*\r?\n/.exec(text)?.[1];
  return isDocumentKind(kind) ? DOCUMENTS[kind] : undefined;
}

/** What may stand at the end of a path; undefined where the path leads nowhere. */
export function shapeAt(root: RecordShape, path: readonly string[]): ShapeAt | undefined {
  let found: ShapeAt = { shape: root, name: '', record: root };
  for (const name of path) {
    const next = step(found, name);
    if (!next) return undefined;
    found = next;
  }
  return found;
}

function step({ shape, name: last, record }: ShapeAt, name: string): ShapeAt | undefined {
  if (shape.is === 'list')
    return name === '-'
      ? { shape: shape.item, name: last, record }
      : shape.orOne
        ? step({ shape: shape.item, name: last, record }, name)
        : undefined;
  if (shape.is === 'entries')
    return { shape: shape.special?.[name] ? text(shape.special[name]) : shape.value, name, record };
  if (shape.is === 'text') return undefined;
  if (name === '-' && shape.listShorthand)
    return step(
      { shape: shape.fields[shape.listShorthand]!.shape, name: shape.listShorthand, record: shape },
      name,
    );
  const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
  return field && { shape: field.shape, name, record: shape };
}

/** The text that may stand where a value begins: of a record its shorthand, of a list that may be one item that item. */
export function textShape(found: ShapeAt): ShapeAt | undefined {
  const { shape } = found;
  if (shape.is === 'text') return found;
  if (shape.is === 'list') return shape.orOne ? textShape({ ...found, shape: shape.item }) : undefined;
  if (shape.is !== 'record' || !shape.shorthand) return undefined;
  return textShape({ shape: shape.fields[shape.shorthand]!.shape, name: shape.shorthand, record: shape });
}
