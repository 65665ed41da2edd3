/** Writes what is missing from an entry where it belongs: below the fields that usually stand above it. */
import type { Mapping, Pair, Problem, Replacement, Scalar } from '../syntax/tree.ts';
import { yamlScalar } from '../syntax/yaml/write.ts';
import { lineEnd } from '../text/lines.ts';
import { slugOf } from '../text/wording/slug.ts';
import type { RecordShape } from './shape.ts';

type Fix = NonNullable<Problem['fix']>;

/**
 * The fixes that add what an entry lacks, to be offered with the finding about one of the missing fields.
 * @returns undefined where nothing can be added for certain: in brackets over several lines, or below a heading alone.
 */
export function addingFields(
  shape: RecordShape,
  node: Mapping,
  source: string,
  missing: readonly string[],
): Fix | undefined {
  const edits = missing.flatMap(
    (name) => addingField(shape, node, source, name, usualValue(shape, name, node)) ?? [],
  );
  if (edits.length === 0) return undefined;
  const title =
    missing.length === 1
      ? `Add “${missing[0]}”`
      : `Add what is missing: ${missing.map((name) => `“${name}”`).join(', ')}`;
  return { title, safe: false, edits: joined(edits) };
}

/** The edit that gives an entry a field with a value; undefined where `addingFields` gives none. */
export function addingField(
  shape: RecordShape,
  node: Mapping,
  source: string,
  name: string,
  value: string,
): Replacement | undefined {
  const written = node.pairs.filter(({ key }) => key.end > key.start);
  if (written.length === 0 || source[node.start] === '{') return undefined;
  const order = Object.keys(shape.fields);
  const before = written.filter(({ key }) => order.indexOf(key.value) < order.indexOf(name)).at(-1);
  const line = `${name}: ${value}`.trimEnd();
  if (before) return below(source, before, columnOf(source, written), line);
  const { start } = written[0]!.key;
  return { start, end: start, text: `${line}\n${' '.repeat(columnOf(source, written))}` };
}

/** Edits at one place are one edit. */
function joined(edits: readonly Replacement[]): Replacement[] {
  const byPlace = new Map<number, Replacement>();
  for (const edit of edits) {
    const known = byPlace.get(edit.start);
    byPlace.set(edit.start, known ? { ...known, text: known.text + edit.text } : edit);
  }
  return [...byPlace.values()];
}

function below(source: string, { key, value }: Pair, column: number, line: string): Replacement {
  const end = value ? Math.max(value.end, key.end) : key.end;
  const at = lineEnd(source, end);
  return { start: at, end: at, text: `\n${' '.repeat(column)}${line}` };
}

function columnOf(source: string, [first]: readonly Pair[]): number {
  return first!.key.start - (source.lastIndexOf('\n', first!.key.start - 1) + 1);
}

/** What a field most often says; empty where only its author can know. */
function usualValue(shape: RecordShape, name: string, node: Mapping): string {
  const text = (field: string) => {
    const value = node.pairs.find(({ key }) => key.value === field)?.value;
    return value?.type === 'scalar' ? value.value.trim() : '';
  };
  switch (`${shape.called} ${name}`) {
    case 'question kind':
      return kindOf(node, text('id'));
    case 'question set title':
      return 'Untitled question set';
    case 'question set version':
      return '"0.1"';
    case 'question set languages':
      return '[en]';
    case 'section id':
      return codeOf(text('title')) || 'section';
    case 'section title':
      return titled(text('id')) || 'Untitled section';
    default:
      return name === 'format' || name === 'ids' ? (shape.fields[name]!.example ?? '') : '';
  }
}

/** What sort of question one most likely is, by its id, by what it explains, and by how it is answered. */
function kindOf({ pairs }: Mapping, id: string): string {
  const has = (name: string) => pairs.some(({ key }) => key.value === name);
  const answer = pairs.find(({ key }) => key.value === 'answer')?.value;
  if (has('explains')) return 'explanation';
  if (/\dS$/.test(id)) return 'summary';
  if (!answer && !has('rows')) return id ? 'judgement' : 'note';
  if (answer?.type === 'scalar')
    return /^(?:text|number|date)$/.test(answer.value) ? 'information' : 'judgement';
  const isScored = answer?.type === 'mapping' && answer.pairs.some(({ key }) => key.value === 'sufficient');
  return isScored ? 'judgement' : 'information';
}

const codeOf = (title: string) => (slugOf(title) ? yamlScalar(slugOf(title)) : '');

const titled = (code: string) => {
  const words = code.replace(/[-_.]+/g, ' ').trim();
  return words && yamlScalar(words[0]!.toUpperCase() + words.slice(1));
};

/** The fix that gives an option without a label one made of its code. */
export function labelOfCode(source: string, { value, end }: Scalar): Fix | undefined {
  const colon = source.indexOf(':', end);
  const label = titled(value);
  if (colon < 0 || !label || source.slice(end, colon).trim() !== '') return undefined;
  return {
    title: `Write the label ${label}`,
    safe: false,
    edits: [{ start: colon + 1, end: colon + 1, text: ` ${label}` }],
  };
}
