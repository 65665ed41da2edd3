/** The lines of an entry with all that belongs to it: what stands below it, and what is numbered after it. */
import { isBelow } from '../../model/ids.ts';
import type { Reading } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { PlannedEdit } from '../plan.ts';

/** Readings that follow one another: an entry, and what belongs to it. */
export type Block = readonly Reading[];

/** The entries beside an entry, it among them, each with what belongs to it, in order. */
export function blocksAround({ readings }: Document, own: Reading): Block[] {
  const { level } = own.chunk;
  const index = readings.indexOf(own);
  const isEdge = ({ chunk, role }: Reading) => chunk.level < level || role === 'head';
  const before = readings.slice(0, index).findLastIndex(isEdge);
  const after = readings.findIndex((each, at) => at > index && isEdge(each));
  const blocks: Reading[][] = [];
  for (const reading of readings.slice(before + 1, after < 0 ? undefined : after)) {
    const last = blocks.at(-1);
    if (last && (reading.chunk.level > level || belongsTo(reading, last[0]!))) last.push(reading);
    else blocks.push([reading]);
  }
  return blocks;
}

/** A1.8a belongs to A1.8, which stands before it. */
function belongsTo(reading: Reading, first: Reading): boolean {
  const [own, before] = [reading, first].map(({ definitions }) => definitions[0]);
  return own?.kind === 'question' && before?.kind === 'question' && isBelow(own.name, before.name);
}

export const textOf = (block: Block): string => block.map(({ chunk }) => chunk.text).join('');

/** The space at the end of a block, which parts it from what follows. */
function spaceAfter(block: Block): string {
  const text = textOf(block);
  return text.slice(text.trimEnd().length);
}

/** The edits by which two blocks that follow one another change places; the space between them stays. */
export function exchanged(first: Block, second: Block): PlannedEdit[] {
  const { chunk } = first[0]!;
  const text = textOf(second).trimEnd() + spaceAfter(first);
  return [
    { at: { chunk, start: 0, end: 0 }, text, purpose: 'change' },
    ...cut([...first.slice(-1)], spaceAfter(first).length),
    ...cutBlock(second, spaceAfter(second).length),
  ];
}

/** Takes the last signs out of a block of one reading. */
function cut([last]: Block, length: number): PlannedEdit[] {
  const { chunk } = last!;
  const end = chunk.text.length;
  return length === 0 ? [] : [{ at: { chunk, start: end - length, end }, text: '', purpose: 'change' }];
}

/** Takes a block out, but for so many signs at its end. */
export function cutBlock(block: Block, left = 0): PlannedEdit[] {
  return block.map(({ chunk }, index) => {
    const end = chunk.text.length - (index === block.length - 1 ? left : 0);
    return { at: { chunk, start: 0, end }, text: '', purpose: 'change' };
  });
}

/** The edit that puts a text after a block, parted from it as blocks are parted in its document. */
export function putAfter(block: Block, text: string, space: string): PlannedEdit {
  const { chunk } = block.at(-1)!;
  const end = chunk.text.length;
  const own = spaceAfter(block);
  const start = end - Math.min(own.length, end);
  return {
    at: { chunk, start, end },
    text: `${own || space}${text.trimEnd()}${own || '\n'}`,
    purpose: 'change',
  };
}
