/** Parts lists of which every item is a question, with its number or counted by the list: each is one of its own. */
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
      ? itemsOfList(block).map((item) => plainOfMarkdown(item.replace(TASK, '').slice(0, LONGEST_START)))
      : [],
  );

export const isList = ({ markdown }: Prose) => markdown.startsWith('- ');
/** The box of a list of tasks. */
const TASK = /^\\?\[[ xX]?\\?\] +/;
/** As much of an item as holds its number. */
const LONGEST_START = 60;

/** The items of a list at its margin, each with what is set in below it. */
export const itemsOfList = ({ markdown }: Prose): string[] =>
  `\n${markdown}`
    .split('\n- ')
    .slice(1)
    .map((item) => item.replace(/\n {2}/g, '\n').trim());

/** An item of a list, and what is set in below it. */
export interface AskedItem {
  readonly words: string;
  readonly below: string;
}

/** The items of a list that counts questions from 1; undefined of any other. */
export function askedItems(block: Prose): AskedItem[] | undefined {
  const items = /^1[.)] /.test(block.markdown) ? countedItems(block) : undefined;
  return items && items.length > 1 ? items : undefined;
}

/** The items of a list, wherever it begins to count, most of which ask; undefined of any other. */
export function countedItems({ markdown }: Prose): AskedItem[] | undefined {
  if (!/^\d{1,9}[.)] /.test(markdown)) return undefined;
  const items = markdown.split(/\n(?=\d{1,9}[.)] )/).map((item): AskedItem => {
    const [first = '', ...lines] = item.replace(/^\d{1,9}[.)] +/, '').split('\n');
    const below = lines
      .map((line) => line.replace(/^ {1,4}/, ''))
      .join('\n')
      .trim();
    return { words: plainOfMarkdown(first).replace(/\s+/g, ' ').trim(), below };
  });
  const asking = items.filter(({ words }) => words.includes('?')).length;
  return asking * 2 > items.length ? items : undefined;
}

function itemsOf(block: Prose, style: IdStyle): Prose[] {
  if (!isList(block)) return [block];
  const items = itemsOfList(block).map((item): Prose => {
    const markdown = item.replace(TASK, '');
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
