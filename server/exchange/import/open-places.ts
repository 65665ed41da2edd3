/** Lists what an imported set leaves open, each with its place in the set and in what was read of the source. */
import type { Range } from '../../text/position.ts';
import type { Imported } from './import.ts';
import { documentOfFile } from './import.ts';
import { sourceText } from './source-text.ts';

export interface OpenPlace {
  /** The document of the set. */
  readonly file: string;
  readonly range: Range;
  /** What is open, in one line. */
  readonly words: string;
  /** The line of the source from which it was made, from 0; undefined where that is no one line. */
  readonly line: number | undefined;
}

export interface Opened {
  readonly source: string;
  readonly open: readonly OpenPlace[];
}

/** What is open, in reading order, and the text of the source. */
export function openPlaces({ files, source }: Imported): Opened {
  const { text, lineOf } = sourceText(source.blocks);
  const open = files.flatMap((file) => {
    const { readings } = documentOfFile(file);
    return readings.flatMap(({ leaves, chunk }, index) => {
      // The head of a document comes first, and then an entry for each chunk.
      const place = index === 0 ? undefined : file.places?.[index - 1];
      return leaves
        .filter(({ field, isKey, scalar }) => field === 'open' && !isKey && scalar.value.trim() !== '')
        .map(({ scalar }): OpenPlace => {
          return {
            file: file.name,
            range: chunk.rangeOf(scalar),
            words: scalar.value.replace(/\s+/g, ' ').trim(),
            line: place && lineOf(place),
          };
        });
    });
  });
  return { source: text, open };
}
