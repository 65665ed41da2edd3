/** Finds the indicators of a question in its guidance, below what names them: “The following indicators may show this:”. */
import { type Aside, type Block, wordsOfBlocks } from '../document.ts';
import type { OutlineEntry } from './outline.ts';
import { isList } from './parted-items.ts';

const NAME = /^(?:indicators?|dangosyddion)\b[^.?]{0,60}$/i;
/** So they are called in documents of standards, which have a place of their own for them. */
const OF_STANDARDS = /^(?:quality indicators|dangosyddion ansawdd):?$/i;
const LONGEST = 240;

/** The entry with its indicators apart from its guidance, and what headed them there. */
export function withIndicators(entry: OutlineEntry): { entry: OutlineEntry; asides: readonly Aside[] } {
  const { guidance = [], indicators } = entry.parts;
  const at =
    indicators || entry.isNote
      ? -1
      : guidance.findIndex((block, index) => headsList(block, guidance[index + 1]));
  if (at < 0) return { entry, asides: [] };
  const head = guidance[at]!;
  const after = guidance.findIndex((block, index) => index > at && !isListOf(block));
  const end = after < 0 ? guidance.length : after;
  const parts = {
    ...entry.parts,
    guidance: [...guidance.slice(0, at), ...guidance.slice(end)],
    indicators: guidance.slice(at + 1, end),
  };
  return {
    entry: { ...entry, parts },
    asides: [{ text: wordsOfBlocks([head]), why: 'columns', at: head.at }],
  };
}

/** “Indicators”, or a sentence that leads up to them. */
const isName = (words: string) =>
  !OF_STANDARDS.test(words) && (NAME.test(words) || (words.endsWith(':') && /\bindicators?\b/i.test(words)));

const isListOf = (block: Block) => block.is === 'prose' && isList(block) && !block.boxes;

function headsList(block: Block, next: Block | undefined): boolean {
  const words = block.is === 'table' ? '' : wordsOfBlocks([block]);
  return words.length <= LONGEST && isName(words) && next !== undefined && isListOf(next);
}
