/** Describes what is offered at a cursor, and reads the line that it stands in. */
import type { Offer } from '../offer.ts';
import type { Scene } from './scene.ts';

export interface Found {
  readonly offers: readonly Offer[];
  /** The word before the cursor that they take the place of. */
  readonly typed: string;
  /** How many signs behind the word they take the place of as well; none where it is not told. */
  readonly writesOver?: number;
  /** Nothing is offered any more once something is typed. */
  readonly endsWithTyping?: boolean;
}

export function lineBefore({ reading, offset }: Scene): string {
  const { text } = reading.chunk;
  return text.slice(offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, offset);
}

export function lineAfter({ reading, offset }: Scene): string {
  return /^[^\r\n]*/.exec(reading.chunk.text.slice(offset, offset + 200))![0];
}

/** What stands behind the cursor of the word that is typed; a full stop at its end is none of it. */
const REST_OF_WORD = /^(?:[\w/-]|\.(?=\w))*/;
const IN_QUOTES = /^(["'])[\w./-]*\1/;

/** The rest of the word at the cursor; where none is typed yet, also one that stands in quotation marks. */
export function restOfWord(scene: Scene, typed: string): string {
  const after = lineAfter(scene);
  const marked = typed === '' ? IN_QUOTES.exec(after)?.[0] : undefined;
  return marked ?? REST_OF_WORD.exec(after)![0];
}

/** The word that is typed, with what stands behind the cursor of it. */
export function wordAround(scene: Scene, typed: string): { start: number; end: number } {
  return { start: scene.offset - typed.length, end: scene.offset + restOfWord(scene, typed).length };
}
