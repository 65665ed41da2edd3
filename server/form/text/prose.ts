/** Renders Markdown as markup that keeps to known elements, classes and links. */
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { isTooInvolved } from '../../syntax/markdown/involved.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { between } from '../../text/scanning/between.ts';
import { blanked } from '../../text/scanning/blanked.ts';
import { showable } from '../../text/signs/showable.ts';
import type { Context } from '../context.ts';
import { escaped, Html } from './html.ts';
import { withReferences } from './references.ts';

/** Elements that may come out of Markdown, each with its classes; anything else is left out, its text kept. */
const CLASSES: Readonly<Record<string, string>> = {
  p: 'govuk-body',
  em: '',
  strong: '',
  code: 'carag-code',
  pre: 'carag-code-block',
  ul: 'govuk-list govuk-list--bullet',
  ol: 'govuk-list govuk-list--number',
  li: '',
  blockquote: 'govuk-inset-text',
  table: 'govuk-table',
  thead: 'govuk-table__head',
  tbody: 'govuk-table__body',
  tr: 'govuk-table__row',
  th: 'govuk-table__header',
  td: 'govuk-table__cell',
};

const VOID: Readonly<Record<string, string>> = {
  br: '<br>',
  hr: '<hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible">',
};

/**
 * Markdown as markup. Raw HTML is shown as it is typed, comments are left out, images become their alternative
 * text, and links lead to web pages, mail addresses or places on the page only.
 * @param level the level of the heading above; those of the text come below it.
 */
export function prose(context: Context, text: MarkdownText, level: number): Html {
  const markup = new Printer(context).print(markupOf(text));
  return new Html(stepped(withoutEmptyElements(markup), level));
}

/** A text, which stays the same as long as the object does. */
type MarkdownText = Pick<Scalar, 'value'>;

const known = new WeakMap<MarkdownText, string>();

/** What the library makes of a text, signs written as `&#x202e;` among it made fit too; kept, because most of a form stays as it is while its author types. */
function markupOf(text: MarkdownText): string {
  const markup = known.get(text) ?? showable(fromMarkdown(text.value));
  known.set(text, markup);
  return markup;
}

function fromMarkdown(text: string): string {
  if (isTooInvolved(text)) return `<pre><code>${escaped(text)}</code></pre>`;
  return micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
}

/** Rebuilds the library's markup tag by tag, so that nothing can come through that is not meant to. */
class Printer {
  private readonly context: Context;
  private inCode = 0;
  /** For each open link whether it is shown as one. */
  private readonly links: boolean[] = [];

  constructor(context: Context) {
    this.context = context;
  }

  print(markup: string): string {
    return markup
      .split(/(<[^<>]*>)/)
      .map((piece, index) => (index % 2 === 0 ? this.text(piece) : this.tag(piece)))
      .join('');
  }

  private text(text: string): string {
    if (this.inCode > 0) return text;
    const visible = blanked(text, between(text, '&lt;!--', '--&gt;'), '');
    return withReferences(this.context, visible, this.links.length === 0).markup;
  }

  private tag(tag: string): string {
    const [, close, name = '', rest = ''] = /^<(\/?)([a-z]+\d?)((?![a-z\d])[^>]*)>$/.exec(tag) ?? [];
    if (name === 'img') return attribute(rest, 'alt') ?? '';
    if (name === 'a') return close ? this.endLink() : this.startLink(rest);
    if (/^h\d$/.test(name)) return close ? `</${name}>` : `<${name} class="govuk-heading-s">`;
    if (Object.hasOwn(VOID, name)) return VOID[name]!;
    if (!Object.hasOwn(CLASSES, name)) return '';
    if (name === 'code' || name === 'pre') this.inCode += close ? -1 : 1;
    return close ? `</${name}>` : `<${name}${classAttribute(name, rest)}${extraAttributes(name, rest)}>`;
  }

  private startLink(rest: string): string {
    const href = attribute(rest, 'href') ?? '';
    const isShown = /^(?:https?:\/\/|mailto:|#)/i.test(href) && !this.links.includes(true);
    this.links.push(isShown);
    if (!isShown) return '';
    return `<a class="govuk-link" href="${href}"${href.startsWith('#') ? '' : ' rel="noreferrer"'}>`;
  }

  private endLink(): string {
    return this.links.pop() ? '</a>' : '';
  }
}

function classAttribute(name: string, rest: string): string {
  const isNumeric = attribute(rest, 'align') === 'right';
  const classes = `${CLASSES[name]}${isNumeric ? ` ${CLASSES[name]}--numeric` : ''}`;
  return classes ? ` class="${classes}"` : '';
}

function extraAttributes(name: string, rest: string): string {
  const start = name === 'ol' ? attribute(rest, 'start') : undefined;
  if (start !== undefined && /^\d+$/.test(start)) return ` start="${start}"`;
  return name === 'th' ? ' scope="col"' : '';
}

/** The value of an attribute as the library wrote it: between quotes, and escaped. */
function attribute(rest: string, name: string): string | undefined {
  const opening = ` ${name}="`;
  const at = rest.indexOf(opening);
  return at < 0 ? undefined : rest.slice(at + opening.length).split('"', 1)[0];
}

function withoutEmptyElements(markup: string): string {
  return markup
    .replace(/<a [^<>]*>\s*<\/a>/g, '')
    .replace(/<(h\d|p)(?: [^<>]*)?>\s*<\/\1>/g, '')
    .replace(/<th(?: [^<>]*)?>\s*<\/th>/g, '<td class="govuk-table__header"></td>');
}

/** Headings go down one level at a time from the one above, whatever their author chose. */
function stepped(markup: string, level: number): string {
  let heading = level;
  return markup.replace(/<(\/?)h(\d)/g, (_, close: string, written: string) => {
    if (!close) heading = Math.min(level + Number(written), heading + 1, 6);
    return `<${close}h${heading}`;
  });
}
