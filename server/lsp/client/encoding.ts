/** Agrees with the client on what the characters of a position count, and converts positions both ways. */
import type { Position, Range } from '../../text/position.ts';

/** What the characters of a position count, as agreed with the client; we count UTF-16 units ourselves. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** The encoding to agree on: ours where the client speaks it, as every client must that says nothing else. */
export function chosenEncoding(offered: readonly string[] | undefined): Encoding {
  if (!offered || offered.length === 0 || offered.includes('utf-16')) return 'utf-16';
  return offered.includes('utf-32') ? 'utf-32' : offered.includes('utf-8') ? 'utf-8' : 'utf-16';
}

/** How many UTF-16 units of a line come before a character counted as the client counts. */
export function fromClient(line: string, character: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return character;
  let units = 0;
  let count = 0;
  for (const sign of line) {
    count += lengthIn(sign, encoding);
    if (count > character) break;
    units += sign.length;
  }
  return units;
}

/** The character of a line, counted as the client counts, before which so many UTF-16 units stand. */
export function toClient(line: string, units: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return units;
  let count = 0;
  for (const sign of line.slice(0, units)) count += lengthIn(sign, encoding);
  return count;
}

function lengthIn(sign: string, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1;
  const point = sign.codePointAt(0)!;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
}

/** Turns positions of one document into those of the client, and back. */
export interface Positions {
  toClient(position: Position): Position;
  fromClient(position: Position): Position;
}

export const rangeToClient = (positions: Positions, { start, end }: Range): Range => ({
  start: positions.toClient(start),
  end: positions.toClient(end),
});

export const rangeFromClient = (positions: Positions, { start, end }: Range): Range => ({
  start: positions.fromClient(start),
  end: positions.fromClient(end),
});
