/** Parts lists of which every item is a question with its number: each is one of its own. */
import type { IdStyle } from '../../../model/ids.ts';
import type { Block, Prose } from '../document.ts';
import { leadingId } from '../ids.ts';
import { plainOfMarkdown } from '../markdown.ts';

/** The blocks with such lists as paragraphs. */
export const withItemsParted = (blocks: readonly Block[], style: IdStyle): Block[] =>
  blocks.flatMap((block): Block[] => (block.is === 'prose' ? itemsOf(block, style) : [block]));

/** The texts with which such items may begin. */
export const startsOfItems = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.is === 'prose' && isList(block)
      ? itemsOfList(block).map((item) => plainOfMarkdown(item.slice(0, LONGEST_START)))
      : [],
  );

export const isList = ({ markdown }: Prose) => markdown.startsWith('- ');
/** As much of an item as holds its number. */
const LONGEST_START = 60;

/** The items of a list at its margin, each with what is set in below it. */
export const itemsOfList = ({ markdown }: Prose): string[] =>
  `\n${markdown}`
    .split('\n- ')
    .slice(1)
    .map((item) => item.replace(/\n {2}/g, '\n').trim());

function itemsOf(block: Prose, style: IdStyle): Prose[] {
  if (!isList(block)) return [block];
  const items = itemsOfList(block).map((markdown): Prose => {
    return {
      is: 'prose',
      markdown,
      plain: plainOfMarkdown(markdown).replace(/\s+/g, ' ').trim(),
      at: block.at,
    };
  });
  const areQuestions = items.every(({ plain }) => /\D/.test(leadingId(plain, style)?.id ?? ''));
  return areQuestions ? items : [block];
}
