/** Finds the answer of a question in what is printed below it: options with codes or boxes, a line of them, short lines. */
import { type Block, type Prose, wordsOfBlocks } from '../document.ts';
import { asksWhether } from '../guesses/kind.ts';
import { isKnownOption } from '../guesses/option-words.ts';
import { isLineOfOptions, type QuestionWithOptions, withOptionsAtEnd } from '../guesses/options.ts';
import { boxedOptions, codedOptions } from '../guesses/printed-options.ts';
import { paragraphOf } from '../layout/lines.ts';
import { plainOfMarkdown } from '../markdown.ts';
import type { OutlineEntry, PrintedOption } from './outline.ts';
import { isList, itemsOfList } from './parted-items.ts';

/** The entry with its answer apart from its text and guidance, where one is printed among these. */
export function withAnswer(entry: OutlineEntry): OutlineEntry {
  if (entry.isNote || entry.options) return entry;
  const { answer, guidance = [] } = entry.parts;
  if (answer) return withOptions(entry, answer, codedOptions(answer.flatMap(linesOf)));
  const below = stretchOfOptions(entry, guidance);
  if (!below) return withAnswerLine(entry);
  const rest = guidance.filter((block) => !below.blocks.includes(block));
  const parts = { ...entry.parts, guidance: rest, answer: [...(below.answer ?? below.blocks)] };
  return withOptions({ ...entry, parts }, guidance, below.options);
}

function withOptions(
  entry: OutlineEntry,
  around: readonly Block[],
  options: readonly PrintedOption[] | undefined,
): OutlineEntry {
  if (!options) return entry;
  const said = `${wordsOfBlocks(entry.parts.text ?? [])} ${wordsOfBlocks(around)}`;
  return { ...entry, options: { how: SEVERAL.test(said) ? 'any-of' : 'one-of', options } };
}

const SEVERAL =
  /\b(?:all that apply|(?:tick|select|choose|mark) (?:all|any|as many)|multiple (?:answers|responses|choice)|more than one)\b/i;

interface Found {
  readonly blocks: readonly Block[];
  /** These as they are printed, where a block has their numbers as marks. */
  readonly answer?: readonly Block[];
  readonly options: readonly PrintedOption[];
}

/** The blocks of guidance that hold nothing but options, and these. */
function stretchOfOptions(entry: OutlineEntry, guidance: readonly Block[]): Found | undefined {
  const prose = guidance.filter((block): block is Prose => block.is === 'prose');
  for (const block of prose.slice(0, FURTHEST)) {
    const options = codedOptions(linesOf(block));
    if (options && options[0]!.form !== 'marked') return { blocks: [block], options };
  }
  return (
    boxed(prose) ??
    shortLines(entry, guidance) ??
    listedChoices(entry, guidance) ??
    countedChoices(entry, guidance)
  );
}

/** Options stand no further below their question. */
const FURTHEST = 4;

/** Blocks that end in boxes: “Yes [ ]”, “No [ ]”. */
function boxed(prose: readonly Prose[]): Found | undefined {
  const blocks = prose
    .slice(0, FURTHEST * 2)
    .filter(({ plain }) => /\[ ?\]|[☐□]|\( ?\)/u.test(plain.slice(1)));
  const options = boxedOptions(blocks.map(({ plain }) => plain).join(' '));
  return options && { blocks, options };
}

const SHORT = 60;

/** Lines below a running question that all are short and end as no sentence does. */
function shortLines({ isRunning, parts }: OutlineEntry, guidance: readonly Block[]): Found | undefined {
  const asked = wordsOfBlocks(parts.text ?? []);
  if (!isRunning || guidance.length < 2 || !asked.endsWith('?')) return undefined;
  const lines = guidance.map((block) => (block.is === 'prose' && !isList(block) ? block.plain : ''));
  const areShort = lines.every(
    (line) => line !== '' && line.length <= SHORT && /^[\p{Lu}\d£<>]/u.test(line) && !/[.?:;!]$/.test(line),
  );
  const isAsked = !asksWhether(asked) || lines.every(isKnownOption);
  return areShort && isAsked ? { blocks: guidance, options: lines.map((label) => ({ label })) } : undefined;
}

/** The list below “Which of these …?”. */
function listedChoices({ parts }: OutlineEntry, [list]: readonly Block[]): Found | undefined {
  const asked = wordsOfBlocks(parts.text ?? []);
  if (!OF_THESE.test(asked) || list?.is !== 'prose' || !isList(list)) return undefined;
  const lines = linesOf(list);
  const areShort = lines.length > 1 && lines.every((line) => line.length <= SHORT && !/[?]/.test(line));
  return areShort ? { blocks: [list], options: lines.map((label) => ({ label })) } : undefined;
}

const OF_THESE = /^which (?:one )?(?:of (?:these|the following)|best describes)\b[^?]*\?/i;

/** The list right below a question that counts what it is to be rated as: “1. Inadequate 2. Good”. */
function countedChoices({ parts }: OutlineEntry, [list]: readonly Block[]): Found | undefined {
  if (list?.is !== 'prose' || !/^\d\. /.test(list.markdown)) return undefined;
  const lines = list.markdown
    .split(/\n{1,2}/)
    .map((line) => plainOfMarkdown(line.replace(/^\d{1,2}\. /, '')));
  const options = codedOptions(lines.map((line, index) => `${index + 1} ${line}`));
  const isAsked = RATED.test(wordsOfBlocks(parts.text ?? [])) || lines.every(isKnownOption);
  if (!options || !isAsked || !lines.every((line) => line.length <= SHORT)) return undefined;
  const plain = lines.map((line, index) => `${index + 1} ${line}`).join(' ');
  return { blocks: [list], answer: [{ ...list, plain }], options };
}

const RATED = /\b(?:rate|rating|grade|score|scale|level|tick|select|choose|circle|which)\b/i;

/** The items of a list; what else stands between semicolons, or as a whole. */
function linesOf(block: Block): string[] {
  if (block.is !== 'prose') return [];
  if (isList(block))
    return itemsOfList(block).map((item) => plainOfMarkdown(item).replace(/\s+/g, ' ').trim());
  return block.plain.split(/; ?/).filter(Boolean);
}

/** A line of options below a question, or at its end, is its answer. */
function withAnswerLine(entry: OutlineEntry): OutlineEntry {
  const { text = [], guidance = [] } = entry.parts;
  const [asked, below, ...more] = text;
  const isLine = below?.is === 'prose' && (isLineOfOptions(below.plain) || below.boxes !== undefined);
  if (asked && below && more.length === 0 && isLine)
    return { ...entry, parts: { ...entry.parts, text: [asked], answer: [below] } };
  const ends = endsIn(text, guidance);
  if (ends && asked) {
    const { at } = asked;
    const rest = ends.isBeyond ? guidance.slice(1) : guidance;
    const more = ends.more === '' ? [] : [paragraphOf(ends.more, at)];
    const parts = {
      text: [paragraphOf(ends.question, at)],
      answer: [paragraphOf(ends.options, at)],
      ...(more.length + guidance.length > 0 && { guidance: [...more, ...rest] }),
    };
    return { ...entry, parts: { ...entry.parts, ...parts } };
  }
  const line = guidance.find((block, index) => isAnswer(block, guidance[index - 1], wordsOfBlocks(text)));
  if (!line) return entry;
  const rest = guidance.filter((block) => block !== line);
  return { ...entry, parts: { ...entry.parts, guidance: rest, answer: [line] } };
}

/** The options at the end of a text; or those with which its guidance begins, where more is said behind them. */
function endsIn(
  [asked, ...others]: readonly Block[],
  [first]: readonly Block[],
): (QuestionWithOptions & { readonly isBeyond: boolean }) | undefined {
  if (asked?.is !== 'prose' || others.length > 0) return undefined;
  const own = withOptionsAtEnd(asked.plain);
  if (own) return { ...own, isBeyond: false };
  const isBelow = first?.is === 'prose' && !isList(first) && asked.plain.endsWith('?');
  const beyond = isBelow ? withOptionsAtEnd(`${asked.plain} ${first.plain}`) : undefined;
  return beyond && beyond.more !== '' ? { ...beyond, isBeyond: true } : undefined;
}

/** True of a line of options, and of boxes right below what asks for them; other boxes are a list to go through. */
function isAnswer(block: Block, above: Block | undefined, asked: string): boolean {
  if (block.is !== 'prose') return false;
  if (isLineOfOptions(block.plain)) return true;
  if (!block.boxes) return false;
  if (/^- Yes\b/i.test(block.markdown) || TELLS_TO_TICK.test(asked)) return true;
  const isBelow = above === undefined ? !asksWhether(asked) : TELLS_TO_TICK.test(wordsOfBlocks([above]));
  return isBelow && !LABELLED.test(wordsOfBlocks([block]));
}

const TELLS_TO_TICK = /\b(?:tick|select|choose|mark|circle)\b/i;
const LABELLED = /^(?:guidance|notes?|evidence|look for):/i;
