/** Lists the headings, paragraphs, lists, images and other parts of a Markdown text, with their places. */
import { parse, postprocess, preprocess } from 'micromark';
import { gfmTable } from 'micromark-extension-gfm-table';
import { isTooInvolved } from './involved.ts';

/** A stretch of a Markdown text; offsets count from the start of the text. */
export interface MarkdownPart {
  readonly kind: 'heading' | 'paragraph' | 'list' | 'item' | 'html' | 'image' | 'character' | 'block';
  readonly start: number;
  readonly end: number;
  /** In how many lists and quotations it stands. */
  readonly depth: number;
  /** Of a heading: how many `#` it has. */
  readonly level: number;
  /** The words of a heading, the marker of an item, the alternative text of an image. */
  readonly words: { readonly start: number; readonly end: number };
  /** Of a heading: a line of dashes or equals signs below makes it one. Of an item: nothing stands in it. */
  readonly isBare: boolean;
}

/** What a Markdown text is made of, in order; nothing of a text that is too involved. */
export function markdownParts(text: string): readonly MarkdownPart[] {
  if (isTooInvolved(text)) return [];
  const found = new Finder();
  const parser = parse({ extensions: [gfmTable()] }).document();
  for (const [way, { type, start, end }] of postprocess(parser.write(preprocess()(text, undefined, true)))) {
    if (way === 'enter') found.enter(type, start.offset, end.offset);
    else found.exit(type);
  }
  return found.parts.sort((a, b) => a.start - b.start || b.end - a.end);
}

type Open = { -readonly [Key in keyof MarkdownPart]: MarkdownPart[Key] };

/** Blocks in which nothing is looked for, but which stand between others. */
const BLOCKS = new Set<string>(['codeFenced', 'codeIndented', 'table', 'thematicBreak', 'definition']);
const CONTAINERS = new Set<string>(['blockQuote', 'listOrdered', 'listUnordered']);
/** What a list item may hold and yet be empty. */
const NOTHING = new Set<string>([
  'lineEnding',
  'lineEndingBlank',
  'linePrefix',
  'listItemIndent',
  'listItemMarker',
  'listItemValue',
  'listItemPrefixWhitespace',
  'blockQuotePrefix',
  'blockQuoteMarker',
  'blockQuotePrefixWhitespace',
]);

class Finder {
  readonly parts: MarkdownPart[] = [];
  private readonly containers: string[] = [];
  private readonly items: Open[] = [];
  private heading: Open | undefined;
  private readonly images: Open[] = [];

  enter(type: string, start: number, end: number): void {
    if (type === 'listItemPrefix') {
      this.items.splice(Math.max(0, this.containers.length - 1));
      this.hold();
      this.items[this.containers.length - 1] = this.add('item', start, end, { start, end });
      return;
    }
    if (!NOTHING.has(type)) this.hold();
    if (CONTAINERS.has(type)) {
      this.add(type === 'blockQuote' ? 'block' : 'list', start, end);
      this.containers.push(type);
    } else if (BLOCKS.has(type)) this.add('block', start, end);
    else if (type === 'paragraph') this.add('paragraph', start, end);
    else if (type === 'htmlFlow' || type === 'htmlText') this.add('html', start, end);
    else if (type === 'characterReference') this.add('character', start, end);
    else if (type === 'image') this.images.push(this.add('image', start, end, { start, end: start }));
    else if (type === 'labelText' && this.images.at(-1)?.words.end === this.images.at(-1)?.start)
      this.give(this.images.at(-1), start, end);
    else this.enterHeading(type, start, end);
  }

  exit(type: string): void {
    if (CONTAINERS.has(type)) {
      this.containers.pop();
      this.items.splice(this.containers.length);
    } else if (type === 'image') this.images.pop();
    else if (type === 'atxHeading' || type === 'setextHeading') this.heading = undefined;
  }

  private enterHeading(type: string, start: number, end: number): void {
    if (type === 'atxHeading' || type === 'setextHeading') {
      this.heading = this.add('heading', start, end, { start, end: start });
      this.heading.isBare = type === 'setextHeading';
    } else if (type === 'atxHeadingSequence' && this.heading) {
      if (this.heading.level > 0) return;
      this.heading.level = end - start;
      this.give(this.heading, end, end);
    } else if (type === 'atxHeadingText' || type === 'setextHeadingText') this.give(this.heading, start, end);
    else if (type === 'setextHeadingLine' && this.heading) this.heading.level = 2;
  }

  /** Something stands in the items that are open. */
  private hold(): void {
    for (const item of this.items) if (item) item.isBare = false;
  }

  private give(part: Open | undefined, start: number, end: number): void {
    if (part) part.words = { start, end };
  }

  private add(kind: MarkdownPart['kind'], start: number, end: number, words = { start, end }): Open {
    const depth = this.containers.length;
    const part = { kind, start, end, depth, level: 0, words, isBare: kind === 'item' };
    this.parts.push(part);
    return part;
  }
}
