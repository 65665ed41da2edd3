/** Reads a tree by a shape, into a model, texts with what they mean, and problems where something does not fit. */
import { type Mapping, type Node, type Pair, type Problem, pairOf, type Scalar } from '../syntax/tree.ts';
import { quotesProblem } from '../syntax/yaml/problems.ts';
import { yamlScalar } from '../syntax/yaml/write.ts';
import { composed } from '../text/signs/composed.ts';
import { nearest } from '../text/wording/nearest.ts';
import { shortened } from '../text/wording/shortened.ts';
import { addingFields, labelOfCode } from './added-field.ts';
import type {
  EntriesShape,
  Entry,
  Field,
  Infer,
  ListShape,
  RecordShape,
  Role,
  Shape,
  TextShape,
} from './shape.ts';
import { isOtherField, neededIn, otherNameOf } from './slips/other-names.ts';
import { joinedConditions, severalIn } from './slips/several-in-one.ts';
import { wrongText } from './text-types.ts';

type Fix = NonNullable<Problem['fix']>;

/** A text of a document with what it means there. */
export interface Leaf {
  readonly scalar: Scalar;
  readonly role: Role;
  /** The field that holds it, or the field whose entry it is the key of. */
  readonly field: string;
  readonly isKey: boolean;
}

/** A record as it was read: a question, an option, a standard. */
export interface ReadRecord {
  readonly shape: RecordShape;
  readonly model: { readonly node: Mapping | undefined };
  /** The key of the entry that holds the record: the code of a row or an option. */
  readonly key: Scalar | undefined;
  /** The index in the list of records of the record around it, -1 at the top. */
  readonly parent: number;
}

/** A record of a shape that is known. */
export type RecordOf<S extends RecordShape> = ReadRecord & { readonly shape: S; readonly model: Infer<S> };

/** True of a record of one of some shapes. */
export function isRecordOf<Shapes extends readonly RecordShape[]>(
  record: ReadRecord | undefined,
  ...shapes: Shapes
): record is RecordOf<Shapes[number]> {
  return record !== undefined && shapes.includes(record.shape);
}

export interface ReadModel<Model> {
  readonly model: Model | undefined;
  readonly leaves: readonly Leaf[];
  readonly records: readonly ReadRecord[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a tree by a shape. Never throws: what does not fit becomes a problem and is left out of the model.
 * @param source the text that the tree was read from.
 * @param continuation the field whose value stands in the chunks that follow, and so is not empty.
 */
export function readModel<S extends RecordShape>(
  shape: S,
  node: Node | undefined,
  source: string,
  continuation?: string,
): ReadModel<Infer<S>> {
  const reader = new ModelReader(source, continuation);
  const model = node
    ? (reader.record(shape, node, `This ${shape.called}`, undefined) as Infer<S> | undefined)
    : undefined;
  return { model, leaves: reader.leaves, records: reader.records, problems: reader.problems };
}

class ModelReader {
  readonly leaves: Leaf[] = [];
  readonly records: ReadRecord[] = [];
  readonly problems: Problem[] = [];
  private readonly source: string;
  private readonly continuation: string | undefined;
  private parent = -1;
  /** Fields that are there, but misspelt: that they are missing need not be told too. */
  private readonly misspelt = new Map<Node, ReadonlySet<string>>();

  constructor(source: string, continuation: string | undefined) {
    this.source = source;
    this.continuation = continuation;
  }

  record(shape: RecordShape, node: Node, subject: string, key: Scalar | undefined): unknown {
    const fields = this.fieldsOf(shape, node, subject);
    if (!fields) return undefined;
    const model: Record<string, unknown> = { node: node.type === 'mapping' ? node : undefined };
    const parent = this.parent;
    this.parent = this.records.length;
    this.records.push({ shape, model: model as never, key, parent });
    const name = this.nameOf(shape, node) ?? subject;
    for (const [fieldName, value] of fields) {
      const field = shape.fields[fieldName]!;
      const read = value
        ? this.value(field.shape, value, fieldName, name)
        : field.emptyAllowed
          ? { node: undefined }
          : undefined;
      if (read !== undefined) model[shape.properties[fieldName]!] = read;
    }
    this.parent = parent;
    this.checkRequired(shape, node, model, name);
    return model;
  }

  /** The fields that stand in a node, each with its value; a bare text or a list may stand for one field. */
  private fieldsOf(
    shape: RecordShape,
    node: Node,
    subject: string,
  ): [string, Node | undefined][] | undefined {
    if (node.type === 'scalar' && shape.shorthand) return [[shape.shorthand, node]];
    if (node.type === 'sequence' && shape.listShorthand) return [[shape.listShorthand, node]];
    if (node.type !== 'mapping') {
      this.wrongType(node, `${subject} must be written as names and values, one a line`, node.type);
      return undefined;
    }
    const fields: [string, Node | undefined][] = [];
    const unknown: Pair[] = [];
    let written: ReadonlySet<string> | undefined;
    const namesWritten = () => {
      written ??= new Set(node.pairs.map(({ key }) => key.value));
      return written;
    };
    for (const pair of node.pairs) {
      const { key } = pair;
      const value = isBlank(pair.value) ? undefined : pair.value;
      if (!Object.hasOwn(shape.fields, key.value) || isOtherField(shape, pair, namesWritten))
        unknown.push(pair);
      else {
        fields.push([key.value, value]);
        if (!value) this.empty(shape.fields[key.value]!, key);
      }
    }
    if (unknown.length === 0) return fields;
    return [...fields, ...this.unknownFields(shape, node, unknown, this.nameOf(shape, node) ?? subject)];
  }

  private nameOf(shape: RecordShape, node: Node): string | undefined {
    if (node.type !== 'mapping' || !Object.hasOwn(shape.fields, 'id')) return undefined;
    const id = node.pairs.find((pair) => pair.key.value === 'id')?.value;
    if (id?.type !== 'scalar' || id.value === '') return undefined;
    return shape.called === 'question' || shape.called === 'row'
      ? id.value
      : `The ${shape.called} ${id.value}`;
  }

  private empty(field: Field, key: Scalar): void {
    if (field.emptyAllowed || field.required || field.missingRule || key.value === this.continuation) return;
    this.problem('shape/empty', key, `Nothing is written after “${key.value}”: fill it in or leave it out.`);
  }

  /** Tells of fields that are not known; returns the values of those whose name is only misspelt, under the right one. */
  private unknownFields(
    shape: RecordShape,
    node: Mapping,
    unknown: readonly Pair[],
    subject: string,
  ): [string, Node | undefined][] {
    const unwritten = new Set(Object.keys(shape.fields));
    for (const { key } of node.pairs) unwritten.delete(key.value);
    const misspelt: [string, Node | undefined][] = [];
    for (const pair of unknown) {
      if (pair.key.start === pair.key.end) this.unreadWords(shape, node, pair);
      else {
        const meant = this.unknownField(shape, pair, unwritten, subject);
        if (meant && unwritten.delete(meant)) misspelt.push([meant, pair.value]);
      }
    }
    this.misspelt.set(node, new Set(misspelt.map(([name]) => name)));
    return misspelt;
  }

  private unknownField(
    shape: RecordShape,
    pair: Pair,
    unwritten: ReadonlySet<string>,
    subject: string,
  ): string | undefined {
    const { key } = pair;
    const needed = neededIn(this.source, shape, pair);
    const message = `${subject} has no place for “${key.value}”.`;
    if (needed) {
      this.problem('shape/unknown-field', key, `${message} ${needed.hint}`, needed.fix);
      return undefined;
    }
    const other = otherNameOf(key.value, shape, pair, unwritten);
    const meant = other ?? nearest(key.value, unwritten);
    const hint = meant ? ` Did you mean “${meant}”?` : '';
    const fix = meant
      ? {
          title: `Change “${key.value}” to “${meant}”`,
          safe: other === undefined,
          edits: [{ start: key.start, end: key.end, text: meant }],
        }
      : undefined;
    this.problem('shape/unknown-field', key, `${message}${hint}`, fix);
    return meant;
  }

  /** Words of a heading, or a text below it, that have no place in this record. */
  private unreadWords(shape: RecordShape, node: Mapping, { key, value }: Pair): void {
    if (value?.type !== 'scalar') return;
    const line = value.value.split(/\r?\n/, 1)[0]!;
    const at = { start: value.start, end: value.start + line.length };
    if (key.value === 'text') {
      const id = node.pairs.find((pair) => pair.key.value === 'id')?.value;
      if (!id) return;
      const edits = [{ start: id.end, end: at.end, text: '' }];
      this.problem(
        'shape/unknown-field',
        at,
        `“${shortened(line)}” cannot stand here: a heading of guidance is an id alone.`,
        { title: 'Leave the id alone in the heading', safe: false, edits },
      );
    } else if (shape.called === 'guidance')
      this.problem(
        'shape/unknown-field',
        at,
        `“${shortened(line)}” stands above the first heading, so it belongs to no question: put it below one.`,
      );
    else
      this.problem(
        'shape/unknown-field',
        at,
        `“${shortened(line)}” is not read: a document of this kind holds nothing below the lines between the two \`---\`.`,
      );
  }

  private checkRequired(
    shape: RecordShape,
    node: Node,
    model: Record<string, unknown>,
    subject: string,
  ): void {
    const missing = shape.required.filter((name) => this.isMissing(shape, node, model, name));
    const unwritten = missing.filter((name) => node.type !== 'mapping' || !pairOf(node, name));
    for (const name of missing) {
      const place = pairOf(node, name)?.key ?? firstWord(node);
      const rule = shape.fields[name]!.missingRule ?? 'shape/missing-field';
      const [first, ...others] = unwritten.includes(name) ? this.additions(shape, node, unwritten, name) : [];
      this.problem(rule, place, `${subject} has no “${name}”.`, first, others);
    }
  }

  /** The fixes for a missing field: all that is missing at once, and this one alone. */
  private additions(shape: RecordShape, node: Node, unwritten: readonly string[], name: string): Fix[] {
    if (node.type !== 'mapping') return [];
    const ways = unwritten.length > 1 ? [unwritten, [name]] : [[name]];
    return ways.flatMap((names) => addingFields(shape, node, this.source, names) ?? []);
  }

  private isMissing(shape: RecordShape, node: Node, model: Record<string, unknown>, name: string): boolean {
    const written = pairOf(node, name);
    const isGiven = model[shape.properties[name]!] !== undefined && !isEmptyList(written?.value);
    if (isGiven || this.isExcused(shape, shape.fields[name]!, model)) return false;
    if (node.type === 'scalar' && name === shape.shorthand) return false;
    if (written?.value && !isBlank(written.value) && !isEmptyList(written.value)) return false;
    return name !== this.continuation && (!!written || !this.misspelt.get(node)?.has(name));
  }

  private isExcused(shape: RecordShape, field: Field, model: Record<string, unknown>): boolean {
    if (!field.unless) return false;
    const other = model[shape.properties[field.unless.field]!] as Scalar | undefined;
    return other?.value === field.unless.is;
  }

  private value(shape: Shape, node: Node, field: string, subject: string): unknown {
    switch (shape.is) {
      case 'text':
        return this.text(shape, node, field);
      case 'list':
        return this.list(shape, node, field, subject);
      case 'entries':
        return this.entries(shape, node, field, subject);
      case 'record':
        return this.record(shape, node, subjectWithin(shape.called, subject), undefined);
    }
  }

  /** The text that a line such as `Look: at the plan` was meant to be; its colon makes a name and a value of it. */
  private textWithColon(node: Node, role: Role): Scalar | undefined {
    const { start, end } = node;
    const value = this.source.slice(start, end);
    if (node.type !== 'mapping' || node.pairs.length !== 1 || /^(?:\{|\?(?:\s|$))|\n/.test(value))
      return undefined;
    // Of a condition with a colon in it, on the line of its name, more is told by what reads conditions.
    const isBelow = this.source.slice(this.source.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
    if (role !== 'condition' || isBelow)
      this.problems.push(
        quotesProblem(
          this.source,
          start,
          end,
          value.endsWith(':') ? 'it ends in a colon' : 'it holds a colon followed by a space',
        ),
      );
    return { type: 'scalar', start, end, style: 'plain', value };
  }

  private text(shape: TextShape, found: Node, field: string): Scalar | undefined {
    const node = this.textWithColon(found, shape.role) ?? found;
    if (node.type !== 'scalar') {
      this.wrongType(
        node,
        `“${field}” must be a text`,
        node.type,
        shape.role === 'condition' ? joinedConditions(node) : undefined,
      );
      return undefined;
    }
    if (node.value === '') {
      this.problem('shape/empty', node, `Nothing is written after “${field}”: fill it in or leave it out.`);
      return undefined;
    }
    const scalar = NAMING.has(shape.role) ? named(node) : node;
    this.leaves.push({ scalar, role: shape.role, field, isKey: false });
    const wrong = wrongText(shape, scalar.value);
    if (!wrong) return scalar;
    const fix = wrong.meant
      ? {
          title: `Change “${node.value}” to “${wrong.meant}”`,
          safe: !wrong.isUnsure,
          edits: [{ start: node.start, end: node.end, text: yamlScalar(wrong.meant) }],
        }
      : undefined;
    this.problem(wrong.rule ?? 'shape/wrong-type', node, `“${field}” ${wrong.message}`, fix);
    return undefined;
  }

  private list(shape: ListShape, node: Node, field: string, subject: string): unknown[] | undefined {
    if (node.type === 'sequence')
      return node.items
        .flatMap((item) => (item ? this.parted(shape.item, item, this.source[node.start] === '[') : []))
        .map((item) => this.item(shape.item, item, field, subject))
        .filter((item) => item !== undefined);
    if (shape.orOne)
      return this.parted(shape.item, node, undefined)
        .map((item) => this.value(shape.item, item, field, subject))
        .filter((item) => item !== undefined);
    this.wrongType(node, `“${field}” must be a list, each item on a line that starts with a dash`, node.type);
    return undefined;
  }

  /**
   * The items that one was meant to be which names several: `[A1.1; A1.2]`, or without brackets `A1.1, A1.2`.
   * @param isInBrackets undefined of a text that stands for a list by itself.
   */
  private parted(shape: Shape, node: Node, isInBrackets: boolean | undefined): Node[] {
    if (shape.is !== 'text' || node.type !== 'scalar') return [node];
    const found = severalIn(this.source, node, shape.role, isInBrackets);
    if (!found) return [node];
    this.problem('shape/wrong-type', node, found.message, found.fix);
    return found.parts;
  }

  private item(shape: Shape, node: Node, field: string, subject: string): unknown {
    return shape.is === 'record'
      ? this.record(shape, node, `This ${shape.called}`, undefined)
      : this.value(shape, node, field, subject);
  }

  private entries(
    shape: EntriesShape,
    node: Node,
    field: string,
    subject: string,
  ): Entry<unknown>[] | undefined {
    if (node.type !== 'mapping') {
      this.wrongType(node, `“${field}” must be written as names and values, one a line`, node.type);
      return undefined;
    }
    return node.pairs.map(({ key: written, value }) => {
      const key = named(written);
      const role = shape.special?.[key.value];
      this.leaves.push({ scalar: key, role: role ? 'other' : shape.key, field, isKey: true });
      if (!value) this.emptyEntry(shape, key);
      return { key, value: value && this.entryValue(shape, key, value, field, subject, role) };
    });
  }

  private entryValue(
    shape: EntriesShape,
    key: Scalar,
    value: Node,
    field: string,
    subject: string,
    special: Role | undefined,
  ): unknown {
    if (special) return { node: undefined, text: this.text({ is: 'text', role: special }, value, field) };
    if (shape.value.is === 'record')
      return this.record(shape.value, value, `The ${shape.called} “${key.value}”`, key);
    return this.value(shape.value, value, field, subject);
  }

  private emptyEntry(shape: EntriesShape, key: Scalar): void {
    const needed =
      shape.value.is === 'record' && shape.value.shorthand
        ? ` has no “${shape.value.shorthand}”`
        : ' has nothing after it';
    const fix = needed.includes('“label”') ? labelOfCode(this.source, key) : undefined;
    this.problem('shape/missing-field', key, `The ${shape.called} “${key.value}”${needed}.`, fix);
  }

  private wrongType(node: Node, what: string, found: Node['type'], fix?: Fix): void {
    const words = { scalar: 'a text', mapping: 'a group of names and values', sequence: 'a list' };
    this.problem('shape/wrong-type', firstWord(node), `${what}, but ${words[found]} stands here.`, fix);
  }

  private problem(
    rule: string,
    at: { start: number; end: number },
    message: string,
    fix?: Problem['fix'],
    otherFixes: readonly Fix[] = [],
  ): void {
    const others = otherFixes.length > 0 ? { otherFixes } : {};
    this.problems.push({ rule, start: at.start, end: at.end, message, ...(fix ? { fix } : {}), ...others });
  }
}

/** What is compared with names that stand elsewhere, and is no path. */
const NAMING: ReadonlySet<Role> = new Set([
  'id',
  'question',
  'standard',
  'rating',
  'criterion',
  'list',
  'block',
  'code',
  'name',
  'other',
]);

/** The name that a text stands for, in the form in which names are compared. */
function named(scalar: Scalar): Scalar {
  const value = composed(scalar.value);
  return value === scalar.value ? scalar : { ...scalar, value };
}

/** What a record within another is called: the number answer of A1.1, not of the answer of it. */
const subjectWithin = (called: string, subject: string) =>
  called.endsWith(' answer') && subject.startsWith('The answer of ')
    ? subject.replace('The answer', `The ${called}`)
    : `The ${called} of ${inSentence(subject)}`;

function inSentence(subject: string): string {
  return /^(?:This|The) /.test(subject) ? subject[0]!.toLowerCase() + subject.slice(1) : subject;
}

/** True of a text in which nothing is written: an empty value is a missing one. */
export function isBlank(node: Node | undefined): boolean {
  return node?.type === 'scalar' && node.value.trim() === '';
}

function isEmptyList(node: Node | undefined): boolean {
  return node?.type === 'sequence' && node.items.length === 0;
}

/** The first word of a node: what a finding about the whole of it marks. */
export function firstWord(node: Node): { start: number; end: number } {
  if (node.type === 'scalar') return node;
  if (node.type === 'sequence')
    return node.items[0]
      ? firstWord(node.items[0])
      : { start: node.start, end: Math.min(node.start + 1, node.end) };
  const first = node.pairs[0];
  if (!first) return { start: node.start, end: Math.min(node.start + 1, node.end) };
  return first.key.start === first.key.end && first.value ? firstWord(first.value) : first.key;
}
