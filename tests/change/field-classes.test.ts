import { expect, test } from 'vitest';
import { CHANGE_CLASSES } from '../../server/change/version/classes.ts';
import { APART_FROM_VERSION, FIELD_CLASSES } from '../../server/change/version/field-classes.ts';
import { DOCUMENTS } from '../../server/model/documents/index.ts';
import { guidanceEntry } from '../../server/model/documents/question-set.ts';
import type { Shape } from '../../server/model/shape.ts';

/** Every field of every document, as the shapes have them. */
function fieldsOf(kind: string, shape: Shape, found: Set<string>): Set<string> {
  if (shape.is === 'list') return fieldsOf(kind, shape.item, found);
  if (shape.is === 'entries') return fieldsOf(kind, shape.value, found);
  if (shape.is !== 'record') return found;
  for (const [name, { shape: inner }] of Object.entries(shape.fields)) {
    const field = `${kind} ${shape.called}.${name}`;
    if (found.has(field)) continue;
    found.add(field);
    fieldsOf(kind, inner, found);
  }
  return found;
}

const shapes = [...Object.entries(DOCUMENTS), ['guidance', guidanceEntry] as const];
const compared = shapes.filter(([kind]) => !APART_FROM_VERSION.has(kind));
const fields = new Set(compared.flatMap(([kind, shape]) => [...fieldsOf(kind, shape, new Set())]));
const classified = Object.entries(FIELD_CLASSES).flatMap(([record, table]) =>
  Object.keys(table).map((name) => `${record}.${name}`),
);

test('every field of every document has its class', () => {
  expect([...fields].filter((field) => !classified.includes(field))).toEqual([]);
});

test('nothing has a class that is no field', () => {
  expect(classified.filter((field) => !fields.has(field))).toEqual([]);
});

test('classes are those of the plan', () => {
  const known = new Set<string>([...CHANGE_CLASSES, 'apart', 'none']);
  for (const table of Object.values(FIELD_CLASSES))
    for (const of of Object.values(table))
      for (const each of typeof of === 'string' ? [of] : [of.entry, of.text]) expect(known).toContain(each);
});
