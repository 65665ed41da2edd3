/** Takes in the bytes of a file of case data, within bounds and without its byte order mark. */
import { Unreadable } from './finding.ts';

/** The content of a file: at once or in pieces, as bytes or as text. */
export type CaseInput = string | Uint8Array | AsyncIterable<string | Uint8Array>;

const MB = 1024 ** 2;
/** How much of a table is read, in bytes. */
const MOST_OF_TABLE = 1024 * MB;
/** How much JSON is read, in bytes: it has to be held as a whole. */
const MOST_OF_JSON = 100 * MB;
/** Small, since a parser of CSV lets a thousand of them wait. */
const PIECE = 8 * 1024;

async function* pieces(input: CaseInput): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const chunk of typeof input === 'string' || input instanceof Uint8Array ? [input] : input) {
    const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
}

/**
 * The bytes of a file in small pieces, without its byte order mark.
 * @throws Unreadable where there are more than `most`, or they are UTF-16.
 */
export async function* bytesOfInput(input: CaseInput, most = MOST_OF_TABLE): AsyncGenerator<Uint8Array> {
  let size = 0;
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const piece of pieces(input)) {
    size += piece.length;
    if (size > most)
      throw new Unreadable(`The file is larger than ${most / MB} MB, and no more than that is read.`);
    if (start === undefined) {
      yield piece;
      continue;
    }
    start = joinedBytes([start, piece]);
    if (start.length < 3) continue;
    yield withoutMark(start);
    start = undefined;
  }
  if (start?.length) yield start;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new Unreadable('The file is UTF-16. Save it as “CSV UTF-8”, and give that file.');
  return first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
}

export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * A file that is read as a whole.
 * @throws Unreadable where it is too large or is not UTF-8.
 */
export async function decodedText(input: CaseInput): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const piece of bytesOfInput(input, MOST_OF_JSON)) parts.push(piece);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(joinedBytes(parts));
  } catch {
    throw new Unreadable('The file is not valid UTF-8. Save it as UTF-8, and give that file.');
  }
}
