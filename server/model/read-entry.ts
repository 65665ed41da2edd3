/** Reads the text of a chunk into its tree and its model, as it was meant where a slip of its author explains what is wrong. */
import type { Chunk } from '../syntax/chunk.ts';
import { withoutConflicts } from '../syntax/conflicts.ts';
import { readMarkdownEntry, readMarkdownHead } from '../syntax/markdown/entry.ts';
import { movedTree } from '../syntax/moved.ts';
import { retold } from '../syntax/retold.ts';
import { type Mended, mended } from '../syntax/slips/mend.ts';
import { mayBelongAbove } from '../syntax/slips/nesting.ts';
import { straySlips } from '../syntax/slips/slips.ts';
import type { Format } from '../syntax/source.ts';
import type { Node, Problem, Scalar, Tree } from '../syntax/tree.ts';
import { valueAt } from '../syntax/tree.ts';
import { readYaml } from '../syntax/yaml/yaml.ts';
import { type ReadModel, readModel } from './read-shape.ts';
import type { RecordShape } from './shape.ts';

export interface ReadEntry {
  /** Its places are those of the text as it is written. */
  readonly tree: Tree;
  /** The entry itself: of a list in YAML, its one item. */
  readonly root: Node | undefined;
  readonly read: ReadModel<unknown>;
}

/** What the first key of a document says that it is; undefined where it has none. */
export function declaredKind(head: Chunk, format: Format): Scalar | undefined {
  const tree = headTree(head, format);
  const declared = kindIn(tree);
  const text = readableText(head, format);
  if (declared || text.length > LONGEST || !tree.problems.some(mayBeSlip)) return declared;
  const meant = mended(text, (text) => {
    const tree = treeOf(text, head, format);
    return { tree, problems: tree.problems };
  });
  return meant && kindIn(movedTree(meant.attempt.tree, meant.place));
}

function kindIn({ root }: Tree): Scalar | undefined {
  const carag = valueAt(root, 'carag');
  return carag?.type === 'scalar' ? carag : undefined;
}

const headTrees = new WeakMap<Chunk, Tree>();

/** The head is read to learn what the document is, and again by the shape of that kind: its tree is kept. */
function headTree(head: Chunk, format: Format): Tree {
  const known = headTrees.get(head);
  if (known) return known;
  const tree = treeOf(readableText(head, format), head, format);
  headTrees.set(head, tree);
  return tree;
}

/** The text of a chunk as it is read: of an unfinished merge, one side only. */
export function readableText(chunk: Chunk, format: Format): string {
  return withoutConflicts(chunk.text, format === 'markdown');
}

function treeOf(text: string, { level }: Chunk, format: Format): Tree {
  if (format === 'yaml') return readYaml(text);
  return level === 0 ? readMarkdownHead(text) : readMarkdownEntry(text);
}

/**
 * @param hasChildren whether chunks hang below this one, so that its list of questions is not empty.
 * @param words what is read in place of the texts that start at these offsets.
 */
export function readEntry(
  chunk: Chunk,
  format: Format,
  shape: RecordShape | undefined,
  hasChildren: boolean,
  words?: ReadonlyMap<number, string>,
): ReadEntry {
  const isItem = chunk.level > 0 && format === 'yaml';
  const text = readableText(chunk, format);
  const byShape = (tree: Tree, source: string): ReadEntry => {
    const written = isItem ? firstItem(tree.root) : tree.root;
    const root = written && words ? retold(written, words) : written;
    const read = shape
      ? readModel(shape, root, source, hasChildren ? lastKey(root) : undefined)
      : NOTHING_READ;
    return { tree, root, read };
  };
  const tree = chunk.level === 0 ? headTree(chunk, format) : treeOf(text, chunk, format);
  const entry = byShape(tree, text);
  const { dashColumn } = chunk;
  const stray = dashColumn === undefined ? [] : straySlips(text, dashColumn, shape?.called ?? 'entry');
  const problems = [...tree.problems, ...entry.read.problems];
  if (text.length > LONGEST) return entry;
  const isSlip = (problem: Problem) => mayBeSlip(problem) || mayBeNested(problem, text);
  if (stray.length === 0 && (!problems.some(isSlip) || problems.some(isTooDeep))) return entry;
  const meant = mended(
    text,
    (attempted) => {
      const { tree, read } = byShape(treeOf(attempted, chunk, format), attempted);
      return { tree, problems: [...tree.problems, ...read.problems, ...(isItem ? furtherItems(tree) : [])] };
    },
    stray,
  );
  return meant ? byShape(withSlips(meant), text) : entry;
}

/** What a chunk holds beside its entry would not be read at all. */
const furtherItems = ({ root }: Tree): Problem[] =>
  root?.type === 'sequence'
    ? root.items.slice(1).map(
        (item): Problem => ({
          rule: 'yaml/syntax',
          start: item?.start ?? root.end,
          end: item?.end ?? root.end,
          message: 'Another entry begins here.',
        }),
      )
    : [];

/** A longer text, in characters, is not read again in search of slips. */
const LONGEST = 20_000;

const NOTHING_READ: ReadModel<unknown> = { model: undefined, leaves: [], records: [], problems: [] };

/** The tree of a mended text, at places of the text as it is written, with what is said of its slips. */
function withSlips({ attempt, place, slips }: Mended): Tree {
  const tree = movedTree(attempt.tree, place);
  return { ...tree, problems: [...tree.problems, ...slips].sort((a, b) => a.start - b.start) };
}

const isTooDeep = ({ rule }: Problem) => rule === 'yaml/too-deep';

/** True of what may be wrong because of a slip elsewhere, and not by itself. */
const mayBeSlip = ({ rule }: Problem) =>
  rule === 'yaml/syntax' ||
  rule === 'yaml/duplicate-key' ||
  rule === 'yaml/needs-quotes' ||
  rule === 'shape/wrong-type';

/** True of a name that has no place where it stands, and may belong to the one above it. */
const mayBeNested = ({ rule, fix, start }: Problem, text: string) =>
  rule === 'shape/unknown-field' && !fix && mayBelongAbove(text, start);

function firstItem(root: Node | undefined): Node | undefined {
  return root?.type === 'sequence' ? root.items[0] : root;
}

function lastKey(root: Node | undefined): string | undefined {
  return root?.type === 'mapping' ? root.pairs.at(-1)?.key.value : undefined;
}
