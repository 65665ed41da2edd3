/** Makes a question set of a document: what was found, what was guessed, and an account of every word. */

import { LARGEST_DOCUMENT } from '../../project/bounds.ts';
import { type Document, documentOf } from '../../project/document.ts';
import { Source } from '../../syntax/source.ts';
import { type Account, accountOf } from './accounting.ts';
import type { SourceDocument } from './document.ts';
import { findingsOf, type ImportFindings } from './findings.ts';
import { readDocument } from './readers/read.ts';
import { UnreadableDocument } from './readers/unreadable.ts';
import type { Outline } from './understanding/outline.ts';
import { sourceOutline } from './understanding/outliner.ts';
import { type SetFile, setFiles } from './writing/set.ts';
import { isOfStandards, standardsAsides } from './writing/standards.ts';

export { UnreadableDocument };

export interface Imported {
  /** The documents of the set, by name; the manifest is the last. */
  readonly files: readonly SetFile[];
  readonly source: SourceDocument;
  readonly outline: Outline;
  readonly account: Account;
  readonly findings: ImportFindings;
}

/**
 * The question set of a document.
 * @param name of its file, whose ending says what it is where its bytes do not.
 * @throws Unreadable where it cannot be read.
 */
export async function importDocument(name: string, bytes: Uint8Array): Promise<Imported> {
  const source = await readDocument(name, bytes);
  const outline = sourceOutline(source);
  const files = setFiles(outline, titleFrom(name));
  if (files.some(({ text }) => text.length > LARGEST_DOCUMENT))
    throw new UnreadableDocument('a section of it would be larger than any document of a set');
  const documents = files.map(documentOfFile);
  const asides = isOfStandards(outline) ? [...outline.asides, ...standardsAsides(outline)] : outline.asides;
  const account = accountOf(source, asides, documents);
  return { files, source, outline, account, findings: findingsOf(documents, source.isExtracted) };
}

/** A document of the set, as it is read. */
export const documentOfFile = ({ name, text }: SetFile): Document =>
  documentOf(`file:///set/${name}`, Source.of(text, 'yaml'));

/** What a file is called, as a title: “domain-three_v3.docx” becomes “Domain three v3”. */
function titleFrom(name: string): string {
  const words = name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' ? 'Imported set' : words.charAt(0).toUpperCase() + words.slice(1);
}
