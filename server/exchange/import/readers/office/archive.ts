/** Opens what Office packs into one file, within bounds: nothing in it makes us hold more than we can, or fetch anything. */
import { unzipSync, zipSync } from 'fflate';
import { UnreadableDocument } from '../unreadable.ts';

/** The parts that are text, by their names. */
export type Parts = Map<string, Uint8Array>;

const MOST_PARTS = 5000;
const LARGEST_PART = 64 * 1024 * 1024;
const LARGEST_WHOLE = 128 * 1024 * 1024;
/** What is packed this much smaller than it is was made to burst. */
const DENSEST = 1000;

/** The XML in a packed file. Pictures, macros and all else is never unpacked. Throws `Unreadable` past the bounds. */
export function packedParts(bytes: Uint8Array): Parts {
  let count = 0;
  let whole = 0;
  const unpacked = opened(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        if (++count > MOST_PARTS)
          throw new UnreadableDocument(`it is packed of more than ${MOST_PARTS} parts`);
        if (!/\.(?:xml|rels)$/i.test(name)) return false;
        whole += originalSize;
        const isBomb = originalSize > 1024 * 1024 && originalSize > size * DENSEST;
        if (isBomb || originalSize > LARGEST_PART || whole > LARGEST_WHOLE)
          throw new UnreadableDocument('it is far larger unpacked than any document');
        return true;
      },
    }),
  );
  const parts: Parts = new Map(Object.entries(unpacked));
  for (const part of parts.values()) refuseEntities(part);
  return parts;
}

/** The parts in one file again, as libraries read it. */
export const packed = (parts: Parts): Uint8Array => zipSync(Object.fromEntries(parts), { level: 0 });

export const textOfPart = (parts: Parts, name: string): string => {
  const part = parts.get(name);
  return part ? new TextDecoder().decode(part) : '';
};

function opened<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument('it is damaged: it cannot be unpacked');
  }
}

/** XML that declares words of its own could grow without end; Office never writes such. */
function refuseEntities(part: Uint8Array): void {
  const isWide = part[0] === 0xff || part[0] === 0xfe || part[1] === 0;
  const start = isWide ? new TextDecoder('utf-16le').decode(part) : new TextDecoder().decode(part);
  if (isWide || /<!(?:DOCTYPE|ENTITY)/i.test(start))
    throw new UnreadableDocument('it holds XML that no program of Office writes');
}
