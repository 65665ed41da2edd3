/** Reads a chunk into all that it says by itself: its model, what it defines, and what it mentions. */
import type { Chunk } from '../syntax/chunk.ts';
import { parsedCondition } from '../syntax/conditions/parsed.ts';
import { headingMeant } from '../syntax/markdown/heading-meant.ts';
import type { MentionForm } from '../syntax/mentions.ts';
import type { Format } from '../syntax/source.ts';
import type { Comment, Node, Problem, Scalar } from '../syntax/tree.ts';
import { nextLine } from '../text/lines.ts';
import { shortened } from '../text/wording/shortened.ts';
import { type DefinedIn, definitionsIn, type NamedIn } from './definitions.ts';
import { DOCUMENTS, type DocumentKind, ENTRIES, isDocumentKind, isWithEntries } from './documents/index.ts';
import type { question } from './documents/section.ts';
import { mentionsIn } from './mentions.ts';
import { isLikeKeyQuestion } from './questions.ts';
import { readableText, readEntry } from './read-entry.ts';
import { firstWord, type Leaf, type ReadRecord } from './read-shape.ts';
import type { EntriesShape, Infer, RecordShape, RecordsIn } from './shape.ts';
import { meantValue } from './slips/meant-value.ts';

/** The kinds of thing that a name can stand for; each kind has names of its own. */
export type NameSpace =
  | 'id'
  | 'standard'
  | 'rating'
  | 'list'
  | 'block'
  | 'condition'
  | 'fact'
  | 'respondent'
  | 'guidance';

/** What is also looked for in the sets that a set uses. */
export const SHARED: ReadonlySet<NameSpace> = new Set(['standard', 'rating']);

/** Something that can be referred to: what it is says what was read of it. */
export type Definition = WithId | WithName;

/** What can be referred to by names of one kind. */
export type DefinitionIn<Space extends NameSpace> = Extract<Definition, { space: Space }>;

/** A section, a key question, a question or a row; or one of these alone. */
export type SectionEntry<Kind extends string = string> = Extract<DefinitionIn<'id'>, { kind: Kind }>;

export const isSectionEntry = (definition: Definition): definition is SectionEntry =>
  definition.space === 'id';

interface Defined<Kind extends DocumentKind, Space extends NameSpace, Called extends string, Model> {
  readonly space: Space;
  /** “question”, “row”, “key question”, “section”, “standard”, “answer list” … */
  readonly kind: Called;
  /** Ids without their spaces; other names as written. */
  readonly name: string;
  /** The id or the name where it is written. */
  readonly place: Scalar;
  readonly reading: ReadingOf<Kind>;
  /** What was read: the question, the standard; undefined for names with a plain value. */
  readonly model: Model;
  readonly node: Node | undefined;
  /** The id of the entry around it, in the same chunk. */
  readonly parent: string | undefined;
  /** Of a row: its question. */
  readonly stem: Infer<typeof question> | undefined;
}

type WithId = { [Kind in keyof DefinedIn]: RecordWithId<Kind, RecordsOfKind<Kind>> }[keyof DefinedIn];

type RecordWithId<Kind extends keyof DefinedIn, S> = S extends RecordShape
  ? 'id' extends keyof S['fields']
    ? Defined<Kind, DefinedIn[Kind], S['called'], Infer<S>>
    : never
  : never;

type WithName = {
  [Kind in keyof NamedIn]: {
    [Name in keyof NamedIn[Kind] & keyof Documents[Kind]['fields']]: EntryWithName<
      Kind,
      NamedIn[Kind][Name] & NameSpace,
      Documents[Kind]['fields'][Name] extends { shape: infer S } ? S : never
    >;
  }[keyof NamedIn[Kind] & keyof Documents[Kind]['fields']];
}[keyof NamedIn];

type EntryWithName<Kind extends DocumentKind, Space extends NameSpace, S> =
  S extends EntriesShape<infer Value, infer Called>
    ? Defined<Kind, Space, Called, Value extends RecordShape ? Infer<Value> | undefined : undefined>
    : never;

/** A place that refers to something by name. `field` and `condition` are places of their own beside prose. */
export interface Mention {
  readonly form: MentionForm | 'field' | 'condition';
  readonly space: NameSpace;
  /** As `Definition.name`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  /** The text that holds it. */
  readonly leaf: Leaf;
}

/** What a chunk says, read once: nothing here depends on any other chunk. Its kind and its role say what was read. */
export type Reading = Head | Entry | Unread;

/** The heads and entries of documents of a kind. */
export type ReadingOf<Kind extends DocumentKind> = Extract<Reading, { kind: Kind }>;

interface ReadAs<Role extends string, Kind extends DocumentKind | undefined, Model> {
  readonly chunk: Chunk;
  readonly kind: Kind;
  /** The document does not say that it is of this kind, but looks like it. */
  readonly isGuessed: boolean;
  readonly hasChildren: boolean;
  /** What the chunk is: the head of a document, or an entry of it. */
  readonly role: Role;
  readonly root: Node | undefined;
  readonly model: Model | undefined;
  readonly leaves: readonly Leaf[];
  readonly records: readonly ReadRecord[];
  readonly problems: readonly Problem[];
  readonly comments: readonly Comment[];
  readonly definitions: readonly Definition[];
  readonly mentions: readonly Mention[];
}

type Documents = typeof DOCUMENTS;
type Entries = typeof ENTRIES;

/** The head of a document of a kind. */
export type HeadOf<Kind extends DocumentKind> = ReadAs<'head', Kind, Infer<Documents[Kind]>>;

type Head = { [Kind in DocumentKind]: HeadOf<Kind> }[DocumentKind];

type Entry = {
  [Kind in keyof Entries]: {
    [Role in keyof Entries[Kind] & string]: ReadAs<Role, Kind, Infer<Entries[Kind][Role]>>;
  }[keyof Entries[Kind] & string];
}[keyof Entries];

/** A part for which there is no shape: of a document of no kind, or below a heading in one that has none. */
type Unread =
  | ReadAs<'head', undefined, undefined>
  | ReadAs<'key question' | 'question', Exclude<DocumentKind, keyof Entries> | undefined, undefined>;

type RecordsOfKind<Kind extends DocumentKind> = RecordsIn<
  Documents[Kind] | (Kind extends keyof Entries ? Entries[Kind][keyof Entries[Kind]] : never)
>;

/** The head of a document of a kind, as it was read; undefined of anything else, or where it holds nothing. */
export function headModel<Kind extends DocumentKind>(
  reading: Reading | undefined,
  kind: Kind,
): Infer<Documents[Kind]> | undefined {
  return isHeadOf(reading, kind) ? reading.model : undefined;
}

/** True of the head of a document of a kind. */
export function isHeadOf<Kind extends DocumentKind>(
  reading: Reading | undefined,
  kind: Kind,
): reading is Reading & HeadOf<Kind> {
  return reading?.role === 'head' && reading.kind === kind;
}

/**
 * Reads a chunk as a part of a document of the given kind.
 * @param hasChildren whether chunks hang below this one, so that its list of questions is not empty.
 * @param words what is read in place of the texts that start at these offsets.
 */
export function readChunk(
  chunk: Chunk,
  kind: DocumentKind | undefined,
  format: Format,
  hasChildren: boolean,
  isGuessed = false,
  words?: ReadonlyMap<number, string>,
): Reading {
  const text = readableText(chunk, format);
  const meant =
    format === 'markdown' && kind === 'section' && chunk.level > 0 ? headingMeant(text) : undefined;
  const role = meant?.role ?? roleOf(chunk, kind, format);
  const { tree, root, read } = readEntry(chunk, format, shapeOf(role, kind), hasChildren, words);
  const reading = {
    chunk,
    kind,
    isGuessed,
    hasChildren,
    role,
    root,
    model: read.model,
    leaves: read.leaves,
    records: read.records,
    problems: isGuessed
      ? tree.problems
      : [
          ...(meant ? [meant.problem, ...tree.problems.filter(isOfNoHeading)] : tree.problems).filter(
            (problem) => !needsOtherWords(problem, read.leaves),
          ),
          ...headingProblems(role, kind, format, root),
          ...read.problems
            .filter((problem) => !isEcho(problem, tree.problems, text))
            .map((problem) => (role === 'question' ? asKeyQuestion(problem, chunk, read.model) : problem))
            .map((problem) =>
              role === 'key question' && format === 'markdown' && !hasChildren
                ? asTitle(problem, text, root)
                : problem,
            ),
        ],
    comments: tree.comments,
    definitions: [],
    mentions: read.leaves.flatMap((leaf) => mentionsIn(leaf, text)),
    // The shape was chosen by role and kind: what it reads is of the type that these stand for.
  } as unknown as Reading & { definitions: readonly Definition[] };
  reading.definitions = definitionsIn(reading);
  return reading;
}

/** True of a value that is said to be missing only because what stands on its line could not be read. */
function isEcho({ rule, start, end, message }: Problem, unread: readonly Problem[], text: string): boolean {
  if (unread.length === 0) return false;
  const saysMissing =
    rule === 'shape/empty' ||
    (rule === 'shape/missing-field' && message.endsWith(`“${text.slice(start, end)}”.`));
  return (
    saysMissing &&
    unread.some((other) => other.start >= end && /^[^\n]*$|^:\s*[[{]/.test(text.slice(end, other.start)))
  );
}

/** True of quotation marks that a text needs only because of what else is wrong with it: that is told where it is read as a condition, or as a number. */
function needsOtherWords({ rule, start }: Problem, leaves: readonly Leaf[]): boolean {
  return (
    rule === 'yaml/needs-quotes' &&
    leaves.some(
      ({ role, scalar }) =>
        scalar.start === start &&
        ((role === 'condition' && parsedCondition(scalar).problems.length > 0) ||
          role === 'band' ||
          (AS_NUMBER.has(role) && meantValue('number', scalar.value) !== undefined)),
    )
  );
}

const AS_NUMBER: ReadonlySet<string> = new Set(['bound', 'number', 'whole-number']);

/** False of headings that are told with the one above them. */
const isOfNoHeading = ({ lost }: Problem) => lost === undefined;

/** What is missing of a key question that stands among questions, in words that say so. */
function asKeyQuestion(problem: Problem, { level }: Chunk, model: unknown): Problem {
  if (
    problem.rule !== 'shape/missing-field' ||
    level < 2 ||
    !isLikeKeyQuestion(model as Infer<typeof question> | undefined)
  )
    return problem;
  return {
    ...problem,
    message: `${problem.message} A key question stands beside the others, not among the questions of one.`,
  };
}

/** A heading without an id, and with no question below it: most often it repeats the title, which stands above. */
function asTitle(problem: Problem, text: string, root: Node | undefined): Problem {
  const isBare = root?.type === 'mapping' && root.pairs.every(({ key }) => key.start === key.end);
  if (problem.rule !== 'id/missing' || !isBare) return problem;
  const { start } = root;
  const words = text.slice(problem.start, problem.end);
  return {
    ...problem,
    message: `“${shortened(words)}” begins a key question, and has no id: write one before it. If it only repeats the title of the section, take it out.`,
    fix: {
      title: 'Take the heading out',
      safe: false,
      edits: [{ start, end: nextLine(text, start), text: '' }],
    },
  };
}

/** A heading in a document of a kind that has none. */
function headingProblems(
  role: Reading['role'],
  kind: DocumentKind | undefined,
  format: Format,
  root: Node | undefined,
): Problem[] {
  if (role === 'head' || format === 'yaml' || !kind || kind === 'section' || kind === 'guidance' || !root)
    return [];
  return [
    {
      rule: 'shape/unknown-field',
      ...firstWord(root),
      message: `A heading stands here, but a document that says “carag: ${kind}” has none: this part is not read.`,
    },
  ];
}

function roleOf(chunk: Chunk, kind: DocumentKind | undefined, format: Format): Reading['role'] {
  if (chunk.level === 0) return 'head';
  if (kind === 'guidance') return 'guidance entry';
  if (format === 'markdown') return chunk.level === 1 ? 'key question' : 'question';
  return chunk.isLeaf ? 'question' : 'key question';
}

function shapeOf(role: Reading['role'], kind: DocumentKind | undefined): RecordShape | undefined {
  if (!isDocumentKind(kind)) return undefined;
  if (role === 'head') return DOCUMENTS[kind];
  const entries: Readonly<Record<string, RecordShape>> = isWithEntries(kind) ? ENTRIES[kind] : {};
  return entries[role];
}
