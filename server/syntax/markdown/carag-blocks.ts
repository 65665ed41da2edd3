/** Finds the fenced blocks of ours in an entry of a Markdown document, as they were meant, and says what is wrong with them. */
import { lineEnd, nextLine } from '../../text/lines.ts';
import { shortened } from '../../text/wording/shortened.ts';
import type { Problem, ProblemFix, Replacement } from '../tree.ts';
import { withoutComments } from './comments.ts';
import { openingFence } from './fences.ts';
import { TopLevel } from './top-level.ts';

export interface Block {
  readonly start: number;
  readonly textStart: number;
  readonly textEnd: number;
  readonly end: number;
  readonly isClosed: boolean;
  /** The word after the opening marks. */
  readonly info: string;
  /** There are no marks around it, or none that are read as such. */
  readonly isUnfenced?: true;
  /** What was typed in place of three backticks. */
  readonly mistyped?: string;
  /** It belongs to another question than the entry's, which has no heading that is read as one. */
  readonly isAstray: boolean;
}

/** The fenced blocks of ours in an entry, the lines between their fences at `textStart`..`textEnd`. */
export function caragBlocks(text: string, from: number): Block[] {
  const blocks: Block[] = [];
  let first: Block | undefined;
  const lines = new TopLevel(text);
  for (let at = from; at < text.length; ) {
    const { fence, next } = lines.read(at);
    if (fence && !fence.isInItem) {
      const block = { start: at, textStart: nextLine(text, at), isAstray: false, ...fence };
      first ??= block;
      if (fence.info === 'carag') {
        const above = blocks.at(-1);
        const isAstray = above ? isOfAnother(text, above, block) : isOfNone(text, from, block);
        blocks.push(withoutProse(text, { ...block, isAstray }));
      }
    }
    at = next;
  }
  if (blocks.length > 0) return blocks;
  if (first && isMeantAsOurs(text, first, from)) return [first];
  const mistyped = mistypedBlock(text, from) ?? unfencedBlock(text, from);
  return mistyped ? [mistyped] : [];
}

const KIND = /^kind[ \t]*:/m;

function isOfAnother(text: string, above: Block, block: Block): boolean {
  const hasKind = ({ textStart, textEnd }: Block) => KIND.test(text.slice(textStart, textEnd));
  return headingsBetween(text, above.end, block.start).length > 0 || (hasKind(above) && hasKind(block));
}

/** A heading of a key question, which has no kind. */
const OF_KEY_QUESTION = /^ {0,3}(?:#|##[ \t]+[A-Z]{1,3}\d{1,4})[ \t]/m;

/** True of the block of a question whose heading is not read as one, in a key question. */
function isOfNone(text: string, from: number, { start, textStart, textEnd }: Block): boolean {
  return (
    KIND.test(text.slice(textStart, textEnd)) &&
    OF_KEY_QUESTION.test(text.slice(0, from)) &&
    headingsBetween(text, from, start).length > 0
  );
}

/** Marks that stand near the backtick on keyboards, or too few of them. */
const MISTYPED = /^(?:[ \t]*\r?\n)* {0,3}(['’‘´`~]{1,5})[ \t]*carag[ \t]*\r?\n/;

/** A block directly below the heading with other marks than backticks around it. */
function mistypedBlock(text: string, from: number): Block | undefined {
  const found = MISTYPED.exec(text.slice(from));
  if (!found) return undefined;
  const [all, mistyped = ''] = found;
  const textStart = from + all.length;
  const start = text.lastIndexOf('\n', textStart - 2) + 1;
  for (let at = textStart; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at)).trim();
    if (line === '' || line.startsWith('#')) return undefined;
    const block = { start, textStart, textEnd: at, end: nextLine(text, at), mistyped };
    if (/^['’‘´`~]+$/.test(line)) return { ...block, isClosed: true, info: 'carag', isAstray: false };
  }
  return undefined;
}

/** The lines of a question with nothing around them, or indented so far that they are code, directly below its heading. */
function unfencedBlock(text: string, from: number): Block | undefined {
  const found = UNFENCED.exec(text.slice(from));
  if (!found) return undefined;
  const [all, blank = '', opening = '', lines = ''] = found;
  if (!KIND_INDENTED.test(lines)) return undefined;
  const start = from + blank.length;
  const textStart = start + opening.length;
  return {
    start,
    textStart,
    textEnd: textStart + lines.length,
    end: from + all.length,
    isClosed: true,
    info: 'carag',
    isUnfenced: true,
    isAstray: false,
  };
}

/** Empty lines, marks that are indented, lines of names and values, and the marks below them where there are any. */
const UNFENCED =
  /^((?:[ \t]*\r?\n)*)((?: {4,12}|\t)`{3,9}[ \t]*carag[ \t]*\r?\n)?((?:[ \t]*[a-z][a-z-]{1,30}:[^\n]*\n|(?: {2,20}|\t)[^\s`][^\n]*\n)+)([ \t]*`{3,9}[ \t]*(?:\r?\n|$))?/;
/** A kind of question: what is no more than a name and a value may be guidance. */
const KIND_INDENTED =
  /^[ \t]*kind:[ \t]{0,9}(?:information|judge?ment|explanation|narrative|summary|note)\b/im;

/** Words that people write after the marks of a block of ours, or nothing. */
const OTHER_NAMES = /^(?:ya?ml|carag)?$/i;

/** Directly below the heading, and with a kind: what looks so is no example in a guidance. */
function isMeantAsOurs(text: string, { start, textStart, textEnd, info }: Block, from: number): boolean {
  return (
    OTHER_NAMES.test(info) &&
    withoutComments(text.slice(from, start)).trim() === '' &&
    KIND.test(text.slice(textStart, textEnd))
  );
}

/** What can stand in a block below an empty line: a name, an item of a list, a comment, or what belongs to a name above. */
const GOES_ON = /^(?:[ \t]+\S|-[ \t]|#|[a-z][a-z-]*[ \t]*:)/;

/** A block that nothing closes ends where its lines are no names and values any more. */
function withoutProse(text: string, block: Block): Block {
  if (block.isClosed) return block;
  const isBlank = (at: number) => text.slice(at, lineEnd(text, at)).trim() === '';
  for (let at = block.textStart, next = at; at < block.textEnd; at = nextLine(text, next), next = at) {
    while (next < block.textEnd && isBlank(next)) next = nextLine(text, next);
    if (next < block.textEnd && !GOES_ON.test(text.slice(next, lineEnd(text, next))))
      return { ...block, textEnd: at, end: at };
  }
  return block;
}

/**
 * A line that was meant as the heading of a question: with too many #, without a space after them, with a backslash before
 * them, or in bold; a question alone, also with a line below it.
 */
const MEANT_AS_HEADING =
  /^ {0,3}(?:(?:#{3,6}[ \t]*|#{1,2}|\\#{1,6}[ \t]*|\*\*)(?=[A-Z]{1,3} ?\d|\d+\.\d)[^\r\n]*|(?:[A-Z]{1,3}\d|\d+\.\d)[\w.]{0,20}[ \t][^\r\n]{1,500}\?[ \t]{0,9}(?=\r?$)(?:\r?\n(?:-{3,80}|={3,80})[ \t]{0,9}(?=\r?$))?)/gm;

/** A line that was meant as the heading of a question, and is not read as one. */
export interface AstrayHeading {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Such lines between two offsets, outside of blocks. */
function headingsBetween(text: string, from: number, to: number): AstrayHeading[] {
  return [...text.slice(from, to).matchAll(MEANT_AS_HEADING)].map(({ 0: words, index }) => {
    const start = from + index;
    return { start, end: start + words.trimEnd().length, words: words.trim() };
  });
}

/** For each block of another question than the entry's, the line that was meant as its heading. */
export function astrayHeadings(text: string, blocks: readonly Block[], from: number): AstrayHeading[] {
  return blocks.flatMap((block, index) => {
    const heading = headingsBetween(text, blocks[index - 1]?.end ?? from, block.start).at(-1);
    return block.isAstray && heading ? [heading] : [];
  });
}

/** Writes lines that were meant as headings as such. */
export const asHeadings = (headings: readonly AstrayHeading[]): Replacement[] =>
  headings.map((heading) => ({ start: heading.start, end: heading.end, text: `## ${titleOf(heading)}` }));

/** The ids with which such lines begin. */
export const idsAstray = (headings: readonly AstrayHeading[]): string[] =>
  headings.map((heading) => titleOf(heading).split(/[\s:]/, 1)[0]!);

const titleOf = ({ words }: AstrayHeading) =>
  words
    .replace(/\r?\n[-=]+$/, '')
    .replace(/^(?:\\?#+[ \t]*|\*\*)/, '')
    .replace(/\*\*$/, '');

const RULE = 'shape/front-matter';

/** What is wrong with the blocks of an entry whose text begins at `from`, below its heading. */
export function misplacedBlocks(text: string, blocks: readonly Block[], from: number): Problem[] {
  const headings = astrayHeadings(text, blocks, from);
  return [
    ...(headings.length > 0 ? [noQuestions(headings)] : []),
    ...blocks.flatMap((block, index) => [
      ...unclosed(text, block),
      ...misnamed(text, block),
      ...(headings.some(({ end }) => end <= block.start && end >= (blocks[index - 1]?.end ?? from))
        ? []
        : index > 0
          ? furtherBlock(text, block)
          : belowProse(text, block, from)),
    ]),
  ];
}

function noQuestions(headings: readonly AstrayHeading[]): Problem {
  const [{ start, end, words }, ...more] = headings as [AstrayHeading, ...AstrayHeading[]];
  const others = more.length > 0 ? `, and so it is with ${more.length} more below` : '';
  return {
    rule: RULE,
    start,
    end,
    message: `“${shortened(words.split('\n', 1)[0]!.trim())}” begins no question${others}: a question begins with ## and a space.`,
    isSlip: true,
    lost: idsAstray(headings),
    fix: {
      title: more.length > 0 ? 'Begin questions here and below' : 'Begin a question here',
      safe: false,
      edits: asHeadings(headings),
    },
  };
}

const firstLine = (text: string, { start }: Block) => ({ start, end: lineEnd(text, start) });

function unclosed(text: string, block: Block): Problem[] {
  if (block.isClosed) return [];
  const { start, textEnd } = block;
  const marks = openingFence(text.slice(start, lineEnd(text, start)))!;
  const lead = text[textEnd - 1] === '\n' ? '' : '\n';
  return [
    {
      rule: RULE,
      ...firstLine(text, block),
      message: `The block that begins here is never closed: write ${marks} on a line of its own below its last line.`,
      isSlip: true,
      fix: {
        title: 'Close the block',
        safe: false,
        edits: [{ start: textEnd, end: textEnd, text: `${lead}${marks}\n` }],
      },
    },
  ];
}

function misnamed(text: string, block: Block): Problem[] {
  const at = firstLine(text, block);
  if (block.mistyped !== undefined) return [mistypedMarks(text, block, at)];
  if (block.isUnfenced) return [missingMarks(text, block)];
  if (block.info === 'carag') return [];
  const marks = openingFence(text.slice(at.start, at.end))!;
  const start = text.indexOf(marks, at.start) + marks.length;
  return [
    {
      rule: RULE,
      ...at,
      message: `This block is not read as the lines of its question: write “${marks}carag” in place of “${marks}${block.info}”.`,
      isSlip: true,
      fix: {
        title: 'Mark the block as “carag”',
        safe: false,
        edits: [{ start, end: at.end, text: 'carag' }],
      },
    },
  ];
}

function mistypedMarks(
  text: string,
  { textEnd, mistyped }: Block,
  at: Pick<Block, 'start' | 'end'>,
): Problem {
  return {
    rule: RULE,
    ...at,
    message: `“${mistyped}” begins no block: write three backticks (\`\`\`) before “carag”, and three below the last line.`,
    isSlip: true,
    fix: {
      title: 'Write backticks around the block',
      safe: false,
      edits: [
        { ...at, text: '```carag' },
        { start: textEnd, end: lineEnd(text, textEnd), text: '```' },
      ],
    },
  };
}

function missingMarks(text: string, { textStart, textEnd, start, end }: Block): Problem {
  const lines = text.slice(textStart, textEnd);
  const indent = /^[ \t]*/.exec(lines)![0];
  const flush = lines
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
  const first = textStart + indent.length;
  return {
    rule: RULE,
    start: first,
    end: lineEnd(text, first),
    message: `“${shortened(flush.trim().split('\n', 1)[0]!.trim())}” is read as guidance here: write \`\`\`carag on a line above it, and \`\`\` below the last line of its sort, both without spaces before them.`,
    isSlip: true,
    fix: {
      title: 'Write backticks around the block',
      safe: false,
      edits: [{ start, end, text: `\`\`\`carag\n${flush.trimEnd()}\n\`\`\`\n` }],
    },
  };
}

function furtherBlock(text: string, block: Block): Problem[] {
  return [
    {
      rule: RULE,
      ...firstLine(text, block),
      message: block.isAstray
        ? 'A second carag block stands here: give its question a heading of ##, an id and the question, or put its lines into the first block.'
        : 'A second carag block stands here: put its lines into the first one.',
    },
  ];
}

function belowProse(text: string, block: Block, from: number): Problem[] {
  const between = withoutComments(text.slice(from, block.start));
  if (between.trim() === '') return [];
  return [
    {
      rule: RULE,
      ...firstLine(text, block),
      message: 'The carag block must stand directly below its heading, above the guidance.',
      ...(block.isClosed ? { fix: movedUp(text, block, from) } : {}),
    },
  ];
}

function movedUp(text: string, { start, end }: Block, from: number): ProblemFix {
  return {
    title: 'Put the block below the heading',
    safe: false,
    edits: [
      { start: from, end: from, text: `\n${text.slice(start, end)}` },
      { start, end, text: '' },
    ],
  };
}
