/** Reads pieces of text that may hold Markdown and HTML side by side, as programs write them that take text out of pages. */
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { isTooInvolved } from '../../../syntax/markdown/involved.ts';
import type { Block, SourcePlace } from '../document.ts';
import { proseOfLines } from '../layout/lines.ts';
import { MAY_MEAN_MORE } from '../markdown.ts';
import { sourceWords } from '../words.ts';
import { htmlBlocks, readHtml } from './html.ts';

/** True of a text that is marked up: anything else is meant as it stands. */
export function isMarkedUp(text: string): boolean {
  return /<\/?(?:ul|ol|li|b|i|u|br|p|sup|sub|td)>|^#{1,6} |\*\*[^\s*]/im.test(text);
}

/** A piece of such a text as blocks. */
export function markedUpBlocks(text: string, at: SourcePlace): Block[] {
  if (isPlain(text) || isTooInvolved(text)) return proseOfLines(text.split('\n'), at);
  return htmlBlocks(htmlOf(text.replace(BULLETS, '\n- ').replace(NUMBER_ALONE, '$1\\$2')), at);
}

/** A number alone in a line, which would begin a list of nothing. */
const NUMBER_ALONE = /^( {0,3}\d{1,9})([.)]) {0,3}$/gm;

/** True of a line that is as it stands, which most are. */
const isPlain = (text: string) => !MAY_MEAN_MORE.test(text) && !/[•●▪·☐☑☒\uf0b7\uf0a7]/.test(text);

/** The signs of lists that Word writes, which are none in Markdown. */
const BULLETS = /(?:^|\s)[•●▪·☐☑☒\uf0b7\uf0a7]\s*/gu;

/** The words of such a text, without its marks. */
export function markedUpWords(text: string): string[] {
  return isTooInvolved(text) ? sourceWords(text) : [...readHtml(htmlOf(text)).words];
}

/** HTML of a text; what it holds as HTML stays. */
export function htmlOf(text: string): string {
  return micromark(text, {
    allowDangerousHtml: true,
    extensions: [gfmTable()],
    htmlExtensions: [gfmTableHtml()],
  });
}
