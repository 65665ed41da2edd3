/** Shows what was read of a document as plain text, for whoever goes over it, and says on which line each place stands. */
import { type Block, type SourcePlace, wordsOfBlocks } from './document.ts';

export interface SourceText {
  readonly text: string;
  /** From 0; undefined of a place at which nothing was read. */
  lineOf(place: SourcePlace): number | undefined;
}

/** The text of blocks: a line for each heading, paragraph, item and row. */
export function sourceText(blocks: readonly Block[]): SourceText {
  const lines: string[] = [];
  const found = new Map<SourcePlace, number>();
  const add = (at: SourcePlace, ...more: readonly string[]) => {
    if (!found.has(at)) found.set(at, lines.length);
    lines.push(...more);
  };
  for (const block of blocks) {
    if (block.is === 'heading') add(block.at, `${'#'.repeat(block.level)} ${block.text}`, '');
    else if (block.is === 'prose') add(block.at, ...block.markdown.split('\n'), '');
    else {
      for (const { at, cells } of block.rows)
        add(at, cells.map(({ blocks }) => wordsOfBlocks(blocks)).join('  |  '));
      lines.push('');
    }
  }
  return { text: lines.join('\n'), lineOf: (place) => found.get(place) };
}
