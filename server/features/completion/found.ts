/** Describes what is offered at a cursor, and reads the line that it stands in. */
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';

export interface Found {
  readonly offers: readonly Offer[];
  /** The word before the cursor that they take the place of. */
  readonly typed: string;
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
export const REST_OF_WORD = /^(?:[\w/-]|\.(?=\w))*/;

/** The word that is typed, with what stands behind the cursor of it. */
export function wordAround(scene: Scene, typed: string): { start: number; end: number } {
  const rest = REST_OF_WORD.exec(lineAfter(scene))![0];
  return { start: scene.offset - typed.length, end: scene.offset + rest.length };
}
