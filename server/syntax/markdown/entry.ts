/** Reads entries and heads of Markdown documents into the trees that they would have in YAML. */
import { lineEnd, nextLine } from '../../text/lines.ts';
import { movedTree } from '../moved.ts';
import type { Comment, Mapping, Node, Pair, Problem, ProblemFix, Scalar, Tree } from '../tree.ts';
import { readYaml } from '../yaml/yaml.ts';
import { caragBlocks, misplacedBlocks } from './carag-blocks.ts';
import { commentsIn, withoutComments } from './comments.ts';
import { frontMatterClose, frontMatterEnd } from './split.ts';

/**
 * Reads an entry of a Markdown section into the tree that the same entry has in YAML: the heading is its
 * id and text, the fenced `carag` block its other fields, the prose its guidance.
 */
export function readMarkdownEntry(text: string): Tree {
  const at = headingOffset(text);
  const heading = text.slice(at, lineEnd(text, at));
  const pairs = headingPairs(heading, at);
  const body = readBody(text, nextLine(text, at));
  for (const pair of body.pairs) pairs.push(pair);
  const root: Mapping = { type: 'mapping', start: at, end: Math.max(at + heading.length, body.end), pairs };
  return {
    root,
    problems: [...definedTwice(pairs), ...body.problems],
    comments: [...htmlComments(text), ...body.comments],
  };
}

/** Reads the head of a Markdown document: its front matter, and the prose above the first heading as guidance. */
export function readMarkdownHead(text: string): Tree {
  const close = frontMatterClose(text);
  if (close === undefined)
    return { root: undefined, problems: unreadFrontMatter(text), comments: htmlComments(text) };
  const start = nextLine(text, 0);
  const front = shifted(readYaml(text.slice(start, close)), start);
  const prose = proseScalar(text, frontMatterEnd(text), text.length);
  const pairs = front.root?.type === 'mapping' ? [...front.root.pairs] : [];
  if (prose) pairs.push(guidancePair(prose));
  const root: Node | undefined =
    front.root && front.root.type !== 'mapping'
      ? front.root
      : { type: 'mapping', start, end: prose?.end ?? close, pairs };
  return {
    root,
    problems: [...definedTwice(pairs), ...front.problems],
    comments: [...front.comments, ...htmlComments(text)],
  };
}

/** Front matter that is not read, because nothing ends it or because something stands above it. */
function unreadFrontMatter(text: string): Problem[] {
  const rule = 'shape/front-matter';
  if (/^---[ \t]*(?:\r?\n|$)/.test(text)) {
    return [
      {
        rule,
        start: 0,
        end: 3,
        message:
          'The `---` here opens the lines that say what this document is, but no second `---` ends them.',
        fix: closedFrontMatter(text),
      },
    ];
  }
  const unopened = unopenedFrontMatter(text);
  if (unopened) return [unopened];
  const low = /^(?:[ \t]*\r?\n|<!--.*-->[ \t]*\r?\n)+(?=---[ \t]*\r?\n(?:[^\n]*\n)*?[ \t]*carag[ \t]*:)/.exec(
    text,
  );
  if (!low) return [];
  const start = low[0].length;
  const message =
    'The `---` here opens nothing, because it is not on the first line: take out what stands above it.';
  const fix = {
    title: 'Take out the empty lines above',
    safe: true,
    edits: [{ start: 0, end: start, text: '' }],
  };
  return [{ rule, start, end: start + 3, message, ...(low[0].trim() === '' ? { fix } : {}) }];
}

/** Other signs than three dashes, with which other tools begin such lines. */
const OTHER_MARKS =
  /^(?:-{2}|-{4,20}|\+{3,20}|={3,20}|\*{3,20}|~{3,20}|[–—]{1,3})[ \t]*\r?\n(?=carag[ \t]*:)/;

/** Lines that say what a document is, with no `---` above them, or with other signs. */
function unopenedFrontMatter(text: string): Problem | undefined {
  const marks = OTHER_MARKS.exec(text)?.[0];
  if (marks === undefined && !/^carag[ \t]*:/.test(text)) return undefined;
  const opening = marks ?? '';
  const sign = opening.trim();
  const end = lineEnd(text, 0);
  const from = opening.length;
  const closing = closingMarks(text, from, sign);
  const message = sign
    ? `“${sign}” opens nothing: write --- in its place, three dashes alone on the first line.`
    : 'The lines that say what this document is stand between two lines of ---: write one above them.';
  return {
    rule: 'shape/front-matter',
    start: 0,
    end,
    message: closing.isThere ? message : `${message.replace(/\.$/, '')}, and one below them.`,
    fix: {
      title: 'Write --- above these lines',
      safe: false,
      edits: [{ start: 0, end: from, text: '---\n' }, ...closing.edits],
    },
  };
}

/** What is to be done so that `---` ends the lines from an offset on. */
function closingMarks(
  text: string,
  from: number,
  sign: string,
): { isThere: boolean; edits: ProblemFix['edits'] } {
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at)).trim();
    if (line === '---') return { isThere: true, edits: [] };
    if (sign && line === sign)
      return { isThere: true, edits: [{ start: at, end: lineEnd(text, at), text: '---' }] };
    if (line === '' || line.startsWith('#'))
      return { isThere: false, edits: [{ start: at, end: at, text: '---\n' }] };
  }
  return { isThere: false, edits: [] };
}

/** The lines that say what a document is end above the first empty line, or the first heading. */
function closedFrontMatter(text: string): ProblemFix {
  const lines = /^(?:(?![ \t]*\r?$|#)[^\n]*\n)*/m.exec(text)![0];
  const at = lines === '' ? text.length : lines.length;
  const lead = at === 0 || text[at - 1] === '\n' ? '' : '\n';
  return {
    title: 'End these lines with ---',
    safe: false,
    edits: [{ start: at, end: at, text: `${lead}---\n` }],
  };
}

export function headingOffset(text: string): number {
  for (let at = 0; at < text.length; at = nextLine(text, at))
    if (/^ {0,3}#{1,2}(?:[ \t\r\n]|$)/.test(text.slice(at, at + 6))) return at;
  return 0;
}

/** An id at the start of a heading, or what stands in place of one; its spaces are kept, so that a rule can speak of them. */
const HEADING_ID =
  /^(?:(?:[A-Za-z]{1,3}|[A-Z]{1,3} |0 )\d+(?: ?\. ?\d+)*(?:S[a-z]?|[a-z])?|\d+(?:\.\d+)*\.?[a-zA-Z]?\.?|(?=[^\s\d]*\d)\S+|TB[ACD]|[Nn]\/[Aa]|\?+|[Nn]one(?=\s+[A-Z]))(?=\s|$)/;

function headingPairs(heading: string, at: number): Pair[] {
  const marks = /^ {0,3}#{1,2}[ \t]*/.exec(heading)?.[0].length ?? 0;
  const words = heading
    .slice(marks)
    .replace(/(?<![ \t])[ \t]+$/, '')
    .replace(/(?<![ \t])[ \t]+#+$/, '');
  const id = HEADING_ID.exec(words)?.[0] ?? '';
  const rest = words.slice(id.length);
  const gap = /^[ \t]*/.exec(rest)![0].length;
  const pairs: Pair[] = [];
  if (id) pairs.push(headingPair('id', id, at + marks));
  if (rest.trim()) pairs.push(headingPair('text', rest.slice(gap), at + marks + id.length + gap));
  return pairs;
}

function headingPair(name: string, value: string, start: number): Pair {
  return {
    key: implied(name, start),
    value: { type: 'scalar', start, end: start + value.length, style: 'heading', value },
  };
}

/** A key that is not written: the heading or the prose says what its value is. */
function implied(name: string, start: number): Scalar {
  return { type: 'scalar', start, end: start, style: 'heading', value: name };
}

const guidancePair = (prose: Scalar): Pair => ({ key: implied('guidance', prose.start), value: prose });

interface Body {
  readonly pairs: readonly Pair[];
  readonly problems: readonly Problem[];
  readonly comments: readonly Comment[];
  readonly end: number;
}

/** Where the parts of an entry, or of the head, stand; comments and blank lines may stand between them. */
export interface Layout {
  /** Of an entry: its heading. */
  readonly heading: Extent | undefined;
  /** Its names and values: the front matter, or the text of its `carag` block. */
  readonly fields: Extent | undefined;
  readonly prose: Extent | undefined;
  /** The same with the fences or the dashes around them. */
  readonly block: Extent | undefined;
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

export function headLayout(text: string): Layout {
  const close = frontMatterClose(text);
  const end = frontMatterEnd(text);
  const fields = close === undefined ? undefined : { start: nextLine(text, 0), end: close };
  const prose = proseScalar(text, end, text.length);
  return { heading: undefined, fields, prose, block: fields && { start: 0, end } };
}

export function entryLayout(text: string): Layout {
  const start = headingOffset(text);
  const heading = { start, end: lineEnd(text, start) };
  const from = nextLine(text, start);
  const [first] = caragBlocks(text, from);
  const block = first?.isAstray ? undefined : first;
  const prose = proseScalar(text, block?.end ?? from, text.length);
  return { heading, fields: block && { start: block.textStart, end: block.textEnd }, prose, block };
}

function readBody(text: string, from: number): Body {
  const blocks = caragBlocks(text, from);
  const trees = blocks
    .filter(({ isAstray }) => !isAstray)
    .map(({ textStart, textEnd }) => shifted(readYaml(text.slice(textStart, textEnd)), textStart));
  const pairs = trees.flatMap(({ root }) => (root?.type === 'mapping' ? root.pairs : []));
  const own = blocks[0]?.isAstray ? undefined : blocks[0];
  const prose = proseScalar(text, own?.end ?? from, text.length);
  return {
    pairs: prose ? [...pairs, guidancePair(prose)] : pairs,
    problems: [
      ...trees.flatMap((tree) => [...tree.problems, ...notFields(text, tree.root)]),
      ...misplacedBlocks(text, blocks, from),
    ],
    comments: trees.flatMap((tree) => tree.comments),
    end: prose?.end ?? blocks.at(-1)?.textEnd ?? from,
  };
}

/** A block that holds a list or a text. */
function notFields(text: string, root: Node | undefined): Problem[] {
  if (!root || root.type === 'mapping') return [];
  const end = Math.min(root.end, lineEnd(text, root.start));
  const message = 'The lines of a carag block are names and values, such as `kind: judgement`.';
  return [{ rule: 'shape/wrong-type', start: root.start, end, message }];
}

/** Fields that the heading or the prose gives and the lines of names and values give again. */
function definedTwice(pairs: readonly Pair[]): Problem[] {
  const isImplied = ({ key }: Pair) => key.start === key.end;
  return pairs.filter(isImplied).flatMap(({ key: { value: name } }) =>
    pairs
      .filter((pair) => pair.key.value === name && !isImplied(pair))
      .map(({ key: { start, end } }) => {
        const where = name === 'guidance' ? 'here and by the text below' : 'by the heading and here';
        return {
          rule: 'shape/defined-twice',
          start,
          end,
          message: `“${name}” is given twice, ${where}: only one of the two can count.`,
        };
      }),
  );
}

/** Spaces that are no ordinary ones, such as those at which no line breaks: they belong to the text. */
const ODD_SPACES = /^[^\S \t\r\n]*/;

function proseScalar(text: string, from: number, to: number): Scalar | undefined {
  const part = text.slice(from, to);
  const visible = withoutComments(part);
  const start = visible.search(/\S/);
  if (start < 0) return undefined;
  const lineStart = part.lastIndexOf('\n', start) + 1;
  const words = visible.trimEnd().length;
  const end = words + ODD_SPACES.exec(visible.slice(words))![0].length;
  return {
    type: 'scalar',
    start: from + lineStart,
    end: from + end,
    style: 'prose',
    value: part.slice(lineStart, end),
  };
}

function htmlComments(text: string): Comment[] {
  if (!text.includes('carag-ignore')) return [];
  return [...commentsIn(text)].flatMap(({ start, end }) => {
    const opened = text.slice(start, end).search(/<!--\s*carag-ignore/);
    return opened < 0 ? [] : [{ start: start + opened, end }];
  });
}

/** The same tree for a text that starts `by` further into the chunk. */
const shifted = (tree: Tree, by: number) => movedTree(tree, (offset) => offset + by);
