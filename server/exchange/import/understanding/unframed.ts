/** Opens tables that are only a frame: in their cells stand the tables of questions. */
import type { IdStyle } from '../../../model/ids.ts';
import { type Block, type SourceTable, wordsOfBlocks } from '../document.ts';
import { idInCell } from '../ids.ts';

/** The blocks with the tables in such frames as tables of their own, each below what stands beside it. */
export const withoutFrames = (blocks: readonly Block[], style: IdStyle): Block[] =>
  blocks.flatMap((block) => (block.is === 'table' && isFrame(block, style) ? openedFrame(block) : [block]));

/** True of a table of which most filled rows hold a table whose rows begin with ids. */
function isFrame({ rows }: SourceTable, style: IdStyle): boolean {
  const filled = rows.filter(({ cells }) => cells.some(({ blocks }) => blocks.length > 0));
  const holding = filled.filter(({ cells }) =>
    cells.some(({ blocks }) => blocks.some((each) => each.is === 'table' && isOfIds(each, style))),
  );
  return filled.length > 1 && holding.length > 1 && holding.length * 2 > filled.length - 1;
}

const isOfIds = ({ rows }: SourceTable, style: IdStyle) =>
  rows.some(({ cells }) => idInCell(wordsOfBlocks(cells[0]?.blocks ?? []), style) !== undefined);

const LONGEST_TITLE = 80;

/** What names a table in the next cell heads it. */
function openedFrame({ rows }: SourceTable): Block[] {
  return rows.flatMap(({ cells, at }) => {
    const hasTable = cells.some(({ blocks }) => blocks.some(({ is }) => is === 'table'));
    return cells.flatMap(({ blocks }): readonly Block[] => {
      const text = wordsOfBlocks(blocks);
      const isTitle =
        hasTable &&
        blocks.every(({ is }) => is !== 'table') &&
        text.length <= LONGEST_TITLE &&
        !/[.?!]$/.test(text);
      return isTitle && text !== '' ? [{ is: 'heading', level: 2, text, at }] : blocks;
    });
  });
}
