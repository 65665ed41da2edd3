/** Finds the HTML tags in a Markdown text, and pairs those that open with those that close. */
import { withoutComments } from '../../../syntax/markdown/comments.ts';
import type { Scalar } from '../../../syntax/tree.ts';
import { proseParts } from '../../shared/texts/prose.ts';

/** A tag of HTML in a Markdown text; offsets count from the start of the text. */
export interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isClosing: boolean;
  /** The address that it leads to. */
  readonly href: string | undefined;
}

/** A tag that opens something, with the one that closes it; or one that stands alone. */
export interface Element {
  readonly tag: Tag;
  readonly close: Tag | undefined;
}

/** Elements that authors use; other words between angle brackets are taken for words. */
const NAMES =
  'a|abbr|acronym|b|big|blockquote|br|center|cite|code|col|colgroup|dd|del|dfn|div|dl|dt|em|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|q|s|samp|script|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|wbr';
const ATTRIBUTES = String.raw`(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))*`;
const TAG = new RegExp(String.raw`<(\/?)(${NAMES})(${ATTRIBUTES})\s*\/?>`, 'gi');

/** The HTML in a text: no code, no comments, no addresses. */
export function elementsIn(text: Scalar): Element[] {
  const elements: Element[] = [];
  const open: { tag: Tag; close: Tag | undefined }[] = [];
  for (const tag of tagsIn(text)) {
    const at = tag.isClosing ? open.findLastIndex((each) => each.tag.name === tag.name) : -1;
    if (at >= 0) {
      open[at]!.close = tag;
      open.splice(at);
    } else {
      const element = { tag, close: undefined };
      elements.push(element);
      if (!tag.isClosing) open.push(element);
    }
  }
  return elements;
}

function tagsIn(text: Scalar): Tag[] {
  return proseParts(text)
    .filter(({ kind }) => kind === 'html')
    .flatMap((part) => {
      const html = withoutComments(text.value.slice(part.start, part.end));
      return [...html.matchAll(TAG)].map((match) => ({
        name: match[2]!.toLowerCase(),
        start: part.start + match.index,
        end: part.start + match.index + match[0].length,
        isClosing: match[1] === '/',
        href: /\shref\s*=\s*["']?([^\s"'>]+)/i.exec(match[3]!)?.[1],
      }));
    });
}
