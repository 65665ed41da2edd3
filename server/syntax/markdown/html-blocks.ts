/** Finds blocks of HTML in Markdown, in which nothing is read: no heading, no block of ours. */
import { lineEnd, nextLine } from '../../text/lines.ts';

/** A kind of block. Those of CommonMark, but for declarations such as `<!DOCTYPE html>`, which are left to be text. */
interface Kind {
  readonly opens: RegExp;
  /** What stands in its last line; undefined where it ends at an empty one. */
  readonly closes?: RegExp;
  /** It cannot begin amid the lines of a paragraph. */
  readonly needsGap?: boolean;
}

const NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';

const KINDS: readonly Kind[] = [
  {
    opens: /^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i,
    closes: /<\/(?:script|pre|style|textarea)>/gi,
  },
  { opens: /^<!--/, closes: /-->/g },
  { opens: /^<\?/, closes: /\?>/g },
  { opens: /^<!\[CDATA\[/, closes: /\]\]>/g },
  { opens: new RegExp(`^</?(?:${NAMES})(?:[ \\t>]|/>|$)`, 'i') },
  { opens: /^<\/?[a-z][a-z\d-]*(?:[ \t][^<>]*)?>[ \t]*$/i, needsGap: true },
];

/** True of a line that begins a block also where a paragraph might go on. */
export const beginsHtml = (line: string): boolean =>
  KINDS.some(({ opens, needsGap }) => !needsGap && opens.test(line.trimStart()));

/** Finds where blocks of HTML end, in the order in which they stand in a text. */
export class HtmlBlocks {
  /** Those that nothing closes in the rest of the text. */
  private readonly unclosed = new Set<Kind>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * The line after the block that begins at `from`, in the line at `at`; undefined where none begins there. One that
   * is never closed is none, so that a half-typed one does not swallow the rest.
   * @param isLine is asked of each further line whether it still can belong to the block.
   */
  end(at: number, from: number, isInParagraph: boolean, isLine: (at: number) => boolean): number | undefined {
    const { text } = this;
    if (text.charCodeAt(from) !== 60) return undefined;
    const line = text.slice(from, lineEnd(text, at));
    const kind = KINDS.find(({ opens, needsGap }) => opens.test(line) && !(needsGap && isInParagraph));
    if (!kind) return undefined;
    const last = kind.closes ? this.closing(kind, kind.closes, from) : text.length;
    if (last === undefined) return undefined;
    let next = nextLine(text, at);
    while (next < text.length && next <= last && isLine(next)) {
      if (!kind.closes && text.slice(next, lineEnd(text, next)).trim() === '') break;
      next = nextLine(text, next);
    }
    return next;
  }

  /** Where what closes a block stands; it is looked for no more once it is known that there is none. */
  private closing(kind: Kind, closes: RegExp, from: number): number | undefined {
    if (this.unclosed.has(kind)) return undefined;
    closes.lastIndex = from;
    const found = closes.exec(this.text)?.index;
    if (found === undefined) this.unclosed.add(kind);
    return found;
  }
}
