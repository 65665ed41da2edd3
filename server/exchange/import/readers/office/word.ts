/** Reads Word documents: a library makes HTML of them, and what it leaves out is found and told. */
import mammoth from 'mammoth';
import type { Aside, AsideReason, SourceDocument } from '../../document.ts';
import { sourceWords } from '../../words.ts';
import { readHtml } from '../html.ts';
import { type Parts, packed, textOfPart } from './archive.ts';
import { withChoices } from './word-choices.ts';
import { withNotesBelow } from './word-notes.ts';
import { withNumbers } from './word-numbers.ts';
import { withWordPlaces } from './word-places.ts';
import { CONTENTS, contentsText, deletedText, textIn, wordText } from './word-text.ts';

/** The list of contents is left out: it is told among what was not placed. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  ...CONTENTS.ids.map((id) => `p.${id} => !`),
  ...CONTENTS.names.map((name) => `p[style-name='${name}'] => !`),
];

/** The document of the parts of a .docx. */
export async function readWord(given: Parts): Promise<SourceDocument> {
  const chosen = withChoices(given);
  const parts = withNumbers(chosen.parts);
  const bytes = packed(parts);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const { value } = await mammoth.convertToHtml({ buffer: bytes, arrayBuffer: buffer } as never, {
    styleMap: STYLES,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    externalFileAccess: false,
  });
  const page = readHtml(withNotesBelow(value));
  const running = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];
  return {
    ...page,
    blocks: withWordPlaces(page.blocks),
    title: titleOf(parts),
    asides: [...page.asides, ...chosen.asides, ...asidesOf(parts)],
    words: [
      ...running.flatMap((name) => sourceWords(wordText(textOfPart(parts, name)))),
      ...chosen.asides.flatMap(({ text }) => sourceWords(text)),
      ...asidesOf(parts).flatMap(({ text, why }) => (why === 'contents' ? [] : sourceWords(text))),
    ],
  };
}

/** What stands around the text: the heads and feet of pages, comments, and what was struck out. */
function asidesOf(parts: Parts): Aside[] {
  return [...parts.keys()].flatMap((name) => {
    const xml = textOfPart(parts, name);
    if (/^word\/(?:header|footer)\d*\.xml$/.test(name)) return asideOf(wordText(xml), 'page');
    if (name === 'word/comments.xml') return asideOf(wordText(xml), 'comment');
    const styles = textOfPart(parts, 'word/styles.xml');
    const contents = name === 'word/document.xml' ? asideOf(contentsText(xml, styles), 'contents') : [];
    return /^word\/(?:document|footnotes|endnotes)\.xml$/.test(name)
      ? [...asideOf(deletedText(xml), 'deleted'), ...contents]
      : [];
  });
}

function asideOf(text: string, why: AsideReason): Aside[] {
  const words = text.replace(/\s+/g, ' ').trim();
  return words === '' ? [] : [{ text: words, why, at: {} }];
}

function titleOf(parts: Parts): string | undefined {
  const title = textIn(textOfPart(parts, 'docProps/core.xml'), ['dc:title']).trim();
  return sourceWords(title).length > 0 && !/^(?:microsoft word|document\d*)\b/i.test(title)
    ? title
    : undefined;
}
