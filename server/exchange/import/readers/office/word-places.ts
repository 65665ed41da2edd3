/** Says where things stand in a Word document, as its readers count: by paragraphs, and by rows of tables. */
import type { Block, SourcePlace } from '../../document.ts';

/** The blocks with such places; what stands in a table has that of its row. */
export function withWordPlaces(blocks: readonly Block[]): Block[] {
  let paragraphs = 0;
  let tables = 0;
  return blocks.map((block) => {
    if (block.is !== 'table') return { ...block, at: { paragraph: ++paragraphs } };
    const table = ++tables;
    return {
      ...block,
      at: { table },
      rows: block.rows.map((row, index) => {
        const at = { row: index + 1, table };
        return {
          ...row,
          at,
          cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((each) => placed(each, at)) })),
        };
      }),
    };
  });
}

function placed(block: Block, at: SourcePlace): Block {
  if (block.is !== 'table') return { ...block, at };
  const rows = block.rows.map((row) => ({
    ...row,
    at,
    cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((each) => placed(each, at)) })),
  }));
  return { ...block, at, rows };
}
