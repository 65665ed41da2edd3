/** Writes the texts of a set as XLIFF 2.0, the exchange format of translators' tools. */
import { DOMImplementation, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import type { TextState } from '../../translation/text-states.ts';
import type { WorkOfDocument, WorkText } from './work.ts';
import { inlineParts } from './xliff-inline.ts';

export const XLIFF = 'urn:oasis:names:tc:xliff:document:2.0';
/** Of what XLIFF has no place for: from which source a text was made, and who checked it. */
export const OURS = 'urn:carag:translation';
const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** What XLIFF calls the states that a text may be in. */
const STATES: Readonly<Record<TextState, string>> = {
  missing: 'initial',
  stale: 'initial',
  differs: 'initial',
  identical: 'initial',
  undated: 'translated',
  draft: 'translated',
  checked: 'final',
};

/** An XLIFF document with a file for each document that has texts. */
export function xliffOf(
  documents: readonly WorkOfDocument[],
  { source, language }: { readonly source: string; readonly language: string },
): string {
  const page = new DOMImplementation().createDocument(XLIFF, 'xliff');
  const root = page.documentElement!;
  root.setAttributeNS(XMLNS, 'xmlns:carag', OURS);
  for (const [name, value] of Object.entries({ version: '2.0', srcLang: source, trgLang: language }))
    root.setAttribute(name, value);
  const withTexts = documents.filter(({ texts }) => texts.length > 0);
  for (const [index, document] of withTexts.entries()) {
    const file = below(page, root, 'file', { id: `f${index + 1}`, original: document.document });
    for (const [at, text] of document.texts.entries()) unit(page, file, text, `u${at + 1}`);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}

function unit(page: Document, file: Element, text: WorkText, id: string): void {
  const made = below(page, file, 'unit', { id, name: text.path });
  const about = { from: text.from, 'checked-by': text.checkedBy, 'checked-on': text.checkedOn };
  for (const [name, value] of Object.entries(about))
    if (value) made.setAttributeNS(OURS, `carag:${name}`, value);
  const notes = below(page, made, 'notes', {});
  below(page, notes, 'note', { category: 'sort' }).textContent = text.part;
  const segment = below(page, made, 'segment', {
    id: 's1',
    state: STATES[text.state],
    subState: `carag:${text.state}`,
  });
  fill(page, below(page, segment, 'source', {}), text.source);
  if (text.pair.translated) fill(page, below(page, segment, 'target', {}), text.text);
}

/** Writes a text into an element, with its references as placeholders of the same ids in source and target. */
function fill(page: Document, element: Element, text: string): void {
  element.setAttributeNS(XML, 'xml:space', 'preserve');
  const given = new Map<string, number>();
  for (const part of inlineParts(text)) {
    if (part.is === 'words') element.appendChild(page.createTextNode(part.text));
    else if (part.is === 'sign') below(page, element, 'cp', { hex: part.hex });
    else {
      const count = (given.get(part.text) ?? 0) + 1;
      given.set(part.text, count);
      below(page, element, 'ph', { id: placeholderId(part.text, count), disp: part.text, equiv: part.text });
    }
  }
}

/** The same for the same reference, as often as it stands there, so that source and target agree. */
const placeholderId = (text: string, count: number) =>
  `p${count}-${[...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

function below(
  page: Document,
  parent: Element,
  name: string,
  attributes: Readonly<Record<string, string>>,
): Element {
  const made = page.createElementNS(XLIFF, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent.appendChild(made);
  return made;
}
