/** Reads the texts that came back as XLIFF 2.0. */
import { DOMParser, type Element, type Node, ParseError } from '@xmldom/xmldom';
import { NotTaken, type ReturnedText } from './table.ts';
import { OURS, XLIFF } from './xliff-write.ts';

/** The states by which a tool says that somebody has checked a text. */
const CHECKED = new Set(['reviewed', 'final']);

export interface ReadXliff {
  readonly language: string;
  readonly texts: readonly ReturnedText[];
}

/** The texts of an XLIFF document, and the language that they are in. Throws `NotTaken` for what is none. */
export function readXliff(xml: string): ReadXliff {
  // A document type could make a text of many times the size out of a few words.
  if (/<!DOCTYPE/i.test(xml)) throw new NotTaken('it has a document type, which XLIFF has no use for');
  const root = parsed(xml);
  if (root.localName !== 'xliff' || root.namespaceURI !== XLIFF)
    throw new NotTaken('it is no XLIFF document of version 2');
  return {
    language: (root.getAttribute('trgLang') ?? '').toLowerCase(),
    texts: all(root, 'file').flatMap((file) =>
      all(file, 'unit').map((unit) => textOfUnit(unit, file.getAttribute('original') ?? '')),
    ),
  };
}

function parsed(xml: string): Element {
  try {
    const read = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new ParseError(message);
      },
    }).parseFromString(xml, 'text/xml').documentElement;
    if (read) return read;
  } catch {}
  throw new NotTaken('it is not well written as XML');
}

/** A tool may have split a text into several segments: they are put together again, with what stood between them. */
function textOfUnit(unit: Element, document: string): ReturnedText {
  const segments = children(unit).filter(
    ({ localName }) => localName === 'segment' || localName === 'ignorable',
  );
  const sides = segments.map((segment) => {
    const side = (name: string) => children(segment).find(({ localName }) => localName === name);
    return { segment, source: side('source'), target: side('target') };
  });
  const real = sides.filter(({ segment }) => segment.localName === 'segment');
  const isWhole = real.length > 0 && real.every(({ target }) => target);
  const ours = (name: string) => unit.getAttributeNS(OURS, name) ?? '';
  return {
    document,
    path: unit.getAttribute('name') ?? '',
    text: isWhole ? sides.map(({ source, target }) => textOf(target ?? source)).join('') : '',
    source: sides.map(({ source }) => textOf(source)).join(''),
    from: ours('from'),
    isChecked: isWhole && real.every(({ segment }) => CHECKED.has(segment.getAttribute('state') ?? '')),
    checkedBy: ours('checked-by'),
    checkedOn: ours('checked-on'),
  };
}

/** The words of a source or a target: placeholders stand for what they show, marks and codes around words for the words. */
function textOf(element: Element | undefined): string {
  if (!element) return '';
  return [...nodes(element)]
    .map((node) => {
      if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE)
        return node.nodeValue ?? '';
      const inner = node as Element;
      if (inner.localName === 'ph') return inner.getAttribute('disp') ?? inner.getAttribute('equiv') ?? '';
      if (inner.localName === 'cp')
        return String.fromCharCode(Number.parseInt(inner.getAttribute('hex') ?? '', 16));
      return inner.nodeType === node.ELEMENT_NODE ? textOf(inner) : '';
    })
    .join('');
}

function* nodes(element: Element): Generator<Node> {
  for (let node = element.firstChild; node; node = node.nextSibling) yield node;
}

const children = (element: Element): Element[] =>
  [...nodes(element)].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);

const all = (element: Element, name: string): Element[] => [...element.getElementsByTagNameNS(XLIFF, name)];
