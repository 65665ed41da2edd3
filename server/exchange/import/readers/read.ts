/** Reads a document of any kind that can be imported: what it is, is told by its bytes first, and then by its name. */
import { decode } from '../../../project/document.ts';
import { foldLoneReturns } from '../../../text/lines.ts';
import type { SourceDocument } from '../document.ts';
import { readDelimited } from './delimited.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';
import { UnreadableDocument } from './unreadable.ts';

/** No longer text is read. */
const LONGEST_TEXT = 10 * 1024 * 1024;

/** The document of a file. Throws `Unreadable` where it cannot be read. */
export async function readDocument(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  try {
    return await read(name, bytes);
  } catch (error) {
    // What is nested deeper than any document runs out of room.
    if (error instanceof RangeError) throw new UnreadableDocument('what it holds is nested too deeply');
    throw error;
  }
}

async function read(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length === 0) throw new UnreadableDocument('it is empty');
  const ending = endingOf(name);
  if (startsWith(bytes, [0x50, 0x4b])) return (await import('./office/office.ts')).readOffice(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return (await import('./pdf/pdf.ts')).readPdf(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new UnreadableDocument(
      'it was saved in an old format of Office, or with a password: save it as .docx or .xlsx first',
    );
  if (['docx', 'xlsx', 'pdf'].includes(ending))
    throw new UnreadableDocument(`its name ends in .${ending}, but that is not what it holds`);
  const text = textOf(bytes);
  if (text.trim() === '') throw new UnreadableDocument('there is nothing in it');
  return readByEnding(ending, text);
}

function readByEnding(ending: string, text: string): SourceDocument {
  if (/^html?$/.test(ending) || /^\s*<(?:!doctype html|html)\b/i.test(text)) return readHtml(text);
  if (/^(?:md|markdown)$/.test(ending)) return readMarkdown(text);
  return /^(?:csv|tsv|tab)$/.test(ending) ? readDelimited(text) : readText(text);
}

const endingOf = (name: string) => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/** The text of bytes: Unicode, or as Windows wrote it before that. */
function textOf(bytes: Uint8Array): string {
  if (bytes.length > LONGEST_TEXT) throw new UnreadableDocument('it is longer than 10 MB of text');
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const text = isUtf16
    ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
    : (decode(bytes) ?? asWindowsWrote(bytes));
  if (text.includes('\u0000'))
    throw new UnreadableDocument('it is no text, and of no kind that can be imported');
  return foldLoneReturns(text).replace(/\r\n/g, '\n');
}

/** What Windows wrote from 128 to 159. Node 20 reads control signs there, whatever it is asked for. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const asWindowsWrote = (bytes: Uint8Array) =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80]!);
