/** Finds what is wrong with a link: its brackets, its address, or a document or heading that is not there. */
import { withoutSpaces } from '../../../model/ids.ts';
import type { Reading } from '../../../model/reading.ts';
import type { Catalogue } from '../../../project/catalogue.ts';
import { claimsToBeOurs, type Document } from '../../../project/document.ts';
import type { View } from '../../../project/view.ts';
import { decoded } from '../../../text/signs/decoded.ts';
import { parentFolder, relativePath, resolvePath } from '../../../text/uri.ts';
import { nearest } from '../../../text/wording/nearest.ts';
import { headingAnchor, type WrittenLink } from './written-links.ts';

/** What is wrong with a link, as a message goes on that begins with who has it, and what to put in its place. */
export interface LinkFault {
  readonly says: string;
  /** In place of the address alone, or of the link as a whole. */
  readonly put?: { readonly address: string } | { readonly link: string };
}

/** What is wrong with a link in a document; undefined where it leads somewhere, or where that cannot be told. */
export function faultOf(link: WrittenLink, document: Document, view: View): LinkFault | undefined {
  const { slip, address, words } = link;
  const whole = { link: `[${words}](${address})` };
  if (slip === 'space')
    return {
      says: `has a space between “${words}” and its address. Take it out to make a link.`,
      put: whole,
    };
  if (slip === 'reversed')
    return {
      says: 'has the brackets of a link the wrong way round: its words go in [ ], its address in ( ).',
      put: whole,
    };
  if (slip === 'unclosed')
    return { says: `has a link to ${address} that is not closed. Put ) after its address.`, put: whole };
  if (address === '')
    return { says: `has a link at “${words}” that leads nowhere. Write its address in the brackets.` };
  if (/^www\./i.test(address))
    return {
      says: `links to ${address}, which needs https:// before it.`,
      put: { address: `https://${address}` },
    };
  return placeFault(link, document, view);
}

/** A file of the workspace, or a place in this document, that is not there. */
function placeFault(link: WrittenLink, document: Document, view: View): LinkFault | undefined {
  const [, path = '', anchor] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(link.address) ?? [];
  if (path === '') return anchor ? anchorFault(link, anchor, document, view) : undefined;
  const uri = resolvePath(parentFolder(document.uri), decoded(path));
  if (uri === undefined || !claimsToBeOurs(uri)) return undefined;
  if (view.hasDocument(uri) === false) return missingFile(path, link, document, view);
  const target = anchor ? view.documents.find((each) => each.uri === uri) : undefined;
  return anchor && target ? anchorFault(link, anchor, target, view) : undefined;
}

function missingFile(path: string, { address }: WrittenLink, document: Document, view: View): LinkFault {
  const folder = parentFolder(document.uri);
  const meant = nearest(
    path,
    view.documents.map(({ uri }) => relativePath(folder, uri)),
  );
  const says = `links to ${path}, which is not there.`;
  return meant === undefined
    ? { says }
    : { says: `${says} Did you mean ${meant}?`, put: { address: meant + address.slice(path.length) } };
}

function anchorFault(
  link: WrittenLink,
  written: string,
  target: Document,
  view: View,
): LinkFault | undefined {
  const anchor = decoded(written);
  if (hasHeading(anchor, target, view)) return undefined;
  const id = withoutSpaces(anchor.replace(/^(?:q|section)-/, ''));
  const [entry] = view.definedAlike(id);
  if (entry && id !== anchor && entry.name === id) return undefined;
  if (entry) {
    const named = `[[${entry.name}]]`;
    const isId = withoutSpaces(link.words).toLowerCase() === entry.name.toLowerCase();
    return {
      says: `links to #${written}, which is no place on the form. Write ${named}.`,
      put: { link: isId ? named : `${link.words} (${named})` },
    };
  }
  return { says: `links to #${written}, but no heading and no id is called that.` };
}

/** The headings of a document, as links name them. */
const HEADINGS: Catalogue = {
  name: 'headings',
  keysOf: ({ chunk }: Reading) =>
    chunk.text.includes('#')
      ? [...chunk.text.matchAll(/^[ \t>]*#{1,6}[ \t](.+)$/gm)].map((match) =>
          headingAnchor(withoutClosing(match[1]!)),
        )
      : [],
};

/** The words of a heading without the signs that may close it. */
const withoutClosing = (heading: string) =>
  heading
    .trim()
    .replace(/(?<!#)#+$/, '')
    .trim();

/** Of headings that read alike, all but the first are told apart by a number. */
function hasHeading(anchor: string, target: Document, view: View): boolean {
  const slugs = [anchor.toLowerCase(), anchor.toLowerCase().replace(/-\d+$/, '')];
  return slugs.some((slug) => {
    const holding = view.holding(HEADINGS, slug);
    return holding.size > 0 && target.readings.some((reading) => holding.has(reading));
  });
}
