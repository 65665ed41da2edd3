/** Finds the parts of a document that are YAML, since only these are laid out. */
import type { Document } from '../../project/document.ts';
import type { Chunk } from '../../syntax/chunk.ts';
import { caragBlocks } from '../../syntax/markdown/carag-blocks.ts';
import { headingOffset } from '../../syntax/markdown/entry.ts';
import { frontMatterClose } from '../../syntax/markdown/split.ts';
import { nextLine } from '../../text/lines.ts';

/** Lines of names and values in a document; everything else in it is prose. */
export interface YamlPart {
  readonly start: number;
  readonly end: number;
  /** How far the marks around them are indented. */
  readonly column: number;
}

/** The parts of a document that are YAML: all of it, or the front matter and the `carag` blocks. */
export function yamlParts({ source }: Document): YamlPart[] {
  if (source.format === 'yaml') return [{ start: 0, end: source.length, column: 0 }];
  const parts: YamlPart[] = [];
  let offset = 0;
  for (const chunk of source.chunks) {
    for (const { start, end, column } of partsIn(chunk))
      parts.push({ start: start + offset, end: end + offset, column });
    offset += chunk.text.length;
  }
  return parts;
}

function partsIn({ text, level }: Chunk): YamlPart[] {
  if (level === 0) {
    const close = frontMatterClose(text);
    return close === undefined ? [] : [{ start: nextLine(text, 0), end: close, column: 0 }];
  }
  // A second block is misplaced, and read as prose too.
  const [block] = caragBlocks(text, nextLine(text, headingOffset(text)));
  if (!block?.isClosed) return [];
  const column = /^ */.exec(text.slice(block.start, block.start + 3))![0].length;
  return [{ start: block.textStart, end: block.textEnd, column }];
}
