/** Tells the running text of Markdown from what stands in it and is to be kept: code, links, addresses, HTML. */
import type { Link, LinkReference, Nodes } from 'mdast';
import { between } from '../../text/scanning/between.ts';
import { blanked, type Stretch } from '../../text/scanning/blanked.ts';
import { isLink, markdownTree } from './nodes.ts';

/** A text of which the outcome is kept for as long as it is. */
export interface Text {
  readonly value: string;
}

/** Stands for each sign that is not to be read. */
export const HIDDEN = '\ufffc';

interface Hidden {
  /** What is no running text. */
  readonly kept: readonly Stretch[];
  /** Of that, what the form does not show as words either: of a link its address, of HTML the comments. */
  readonly unseen: readonly Stretch[];
  /** Code and HTML, in which no marks are read. */
  readonly verbatim: readonly Stretch[];
}

const NONE: Hidden = { kept: [], unseen: [], verbatim: [] };

/** Without any of these there is nothing but running text, its marks, and addresses that stand by themselves. */
const MAY_HOLD_MORE = /[`<]|~~~|\][([:]| {4}|\t/;

const hidden = new WeakMap<Text, Hidden>();
const running = new WeakMap<Text, string>();
const seen = new WeakMap<Text, string>();
const marked = new WeakMap<Text, string>();

/**
 * The running text of Markdown, at its own offsets: code, links with their words, definitions, addresses, pictures,
 * HTML and named characters are hidden. The marks of lists, headings and bold stay. Of a text that is too involved
 * all but the addresses is taken for running text.
 */
export function runningText(text: Text): string {
  return remembered(running, text, () => withoutAddresses(masked(text.value, hiddenIn(text).kept)));
}

/** What the form shows as words, at its own offsets: the words of links too, and HTML, which is shown as it is typed. */
export function seenText(text: Text): string {
  return remembered(seen, text, () => masked(text.value, hiddenIn(text).unseen));
}

/** A text at its own offsets, with its links and all its marks, but without code and HTML. */
export function markedText(text: Text): string {
  return remembered(marked, text, () => masked(text.value, hiddenIn(text).verbatim));
}

function remembered<Value>(known: WeakMap<Text, Value>, text: Text, make: () => Value): Value {
  const before = known.get(text);
  if (before !== undefined) return before;
  const made = make();
  known.set(text, made);
  return made;
}

function hiddenIn(text: Text): Hidden {
  return remembered(hidden, text, () => {
    const tree = MAY_HOLD_MORE.test(text.value) ? markdownTree(text.value) : undefined;
    if (!tree) return NONE;
    const found = new Finder(text.value);
    found.visit(tree, found.kept);
    return found;
  });
}

const CODE_AND_ADDRESSES = new Set<Nodes['type']>([
  'code',
  'inlineCode',
  'definition',
  'image',
  'imageReference',
]);

class Finder implements Hidden {
  readonly kept: Stretch[] = [];
  readonly unseen: Stretch[] = [];
  readonly verbatim: Stretch[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  visit(node: Nodes, kept: Stretch[]): void {
    const whole = stretchOf(node);
    if (CODE_AND_ADDRESSES.has(node.type)) {
      kept.push(whole);
      this.unseen.push(whole);
      if (node.type === 'code' || node.type === 'inlineCode') this.verbatim.push(whole);
    } else if (node.type === 'html') {
      kept.push(whole);
      this.verbatim.push(whole);
      this.unseen.push(...this.commentsIn(whole));
    } else if (isLink(node)) {
      kept.push(whole);
      this.unseen.push(...this.besideWords(node, whole));
      for (const child of node.children) this.visit(child, []);
    } else if ('children' in node) for (const child of node.children) this.visit(child, kept);
  }

  /** What of a link is not its words: the brackets and the address. `[[A1.8]](2)` was not meant for a link. */
  private besideWords(link: Link | LinkReference, { start, end }: Stretch): Stretch[] {
    const reference = /^\[\[[^[\]\n]*\]\]/.exec(this.text.slice(start, end))?.[0].length;
    if (reference !== undefined) return [{ start: start + reference, end }];
    const [first, last] = [link.children[0], link.children.at(-1)];
    if (!first || !last) return [{ start, end }];
    return [
      { start, end: stretchOf(first).start },
      { start: stretchOf(last).end, end },
    ];
  }

  private commentsIn({ start, end }: Stretch): Stretch[] {
    return Array.from(between(this.text.slice(start, end), '<!--', '-->'), (comment) => ({
      start: start + comment.start,
      end: start + comment.end,
    }));
  }
}

function stretchOf({ position }: Nodes): Stretch {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function masked(text: string, stretches: readonly Stretch[]): string {
  return blanked(
    text,
    [...stretches].sort((a, b) => a.start - b.start),
    HIDDEN,
  );
}

/** Signs that are not to be read; lines stay lines. */
export const hiddenWords = (words: string) => words.replace(/[^\n]/g, HIDDEN);

const MAY_HOLD_ADDRESSES = /:\/\/|@|www\.|&|\]\[/i;

/** A text without addresses of pages and of mail, characters by name, and links whose address is nowhere given. */
export function withoutAddresses(text: string): string {
  if (!MAY_HOLD_ADDRESSES.test(text)) return text;
  return text
    .replace(/\[[^[\]\n]*\]\[[^[\]\n]*\]/g, hiddenWords)
    .replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi, hiddenWords)
    .replace(/\S+/g, withoutAddress);
}

/** A word of which an address is hidden, and not the bracket that opens before it. */
function withoutAddress(word: string): string {
  const page = word.search(/:\/\/|www\./i);
  if (page >= 0) {
    const scheme = /[a-z][a-z\d+.-]{0,19}$/i.exec(word.slice(Math.max(0, page - 20), page))?.[0].length ?? 0;
    return word.slice(0, page - scheme) + hiddenWords(word.slice(page - scheme));
  }
  const at = word.indexOf('@');
  return at > 0 && at < word.length - 1 ? hiddenWords(word) : word;
}
