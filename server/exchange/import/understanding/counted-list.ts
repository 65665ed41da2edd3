/** Gives the questions of numbered lists their numbers, where the lists of a document count on from one another. */
import type { Block, Prose } from '../document.ts';
import { plainOfMarkdown } from '../markdown.ts';
import { countedItems } from './parted-items.ts';

/** The blocks with each item of such lists as a paragraph with its number, and what is set in below it after it. */
export function withListCounted(blocks: readonly Block[]): Block[] {
  const lists = blocks.filter(
    (block): block is Prose => block.is === 'prose' && countedItems(block) !== undefined,
  );
  let next = 1;
  const isOne = lists.every((list) => {
    const isNext = firstNumber(list) === next;
    next += countedItems(list)!.length;
    return isNext;
  });
  if (!isOne || next < 3) return [...blocks];
  const counted = new Set<Block>(lists);
  return blocks.flatMap((block) => (counted.has(block) ? itemsOf(block as Prose) : [block]));
}

const firstNumber = ({ markdown }: Prose) => Number(/^\d{1,9}/.exec(markdown)?.[0]);

function itemsOf(list: Prose): Prose[] {
  const first = firstNumber(list);
  return countedItems(list)!.flatMap(({ words, below }, index): Prose[] => {
    const text = `${first + index}. ${words}`;
    const { at } = list;
    return [
      { is: 'prose', markdown: text, plain: text, at },
      ...(below === '' ? [] : [{ is: 'prose', markdown: below, plain: plainOfMarkdown(below), at } as const]),
    ];
  });
}
