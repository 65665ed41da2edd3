/** Finds the field that a name stands for, and writes what it is for, as its shape says. */
import type { Reading } from '../../model/reading.ts';
import type { Field } from '../../model/shape.ts';
import type { Pair } from '../../syntax/tree.ts';
import { recordsAt } from '../places/at.ts';
import { code, escapedMarkdown } from './markdown.ts';

/** The field that a pair of a name and a value gives; undefined where it is none that is known. */
export function fieldAround(reading: Reading, pair: Pair): Field | undefined {
  const record = recordsAt(reading, pair.key.start).find(({ model }) => model.node?.pairs.includes(pair));
  const fields = record?.shape.fields;
  return fields && Object.hasOwn(fields, pair.key.value) ? fields[pair.key.value] : undefined;
}

export const hasFewWords = ({ shape }: Field) => shape.is === 'text' && shape.words !== undefined;
export const isCondition = ({ shape }: Field) => shape.is === 'text' && shape.role === 'condition';

/** What a field is for. */
export function fieldCard(name: string, field: Field): string {
  const { shape, what, required, example } = field;
  const words =
    shape.is === 'text' && shape.words ? `One of: ${shape.words.map(code).join(', ')}` : undefined;
  const lines = [
    `**${escapedMarkdown(name)}**${required ? ' · required' : ''}`,
    escapedMarkdown(what),
    words,
    example && `For example ${code(`${name}: ${example}`)}`,
  ];
  return lines.filter(Boolean).join('\n\n');
}
