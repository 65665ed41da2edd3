/** Markup in which what documents hold is shown, never obeyed. */
import { showable } from '../../text/signs/showable.ts';
import { PART, PART_END } from '../live/data.ts';

/** Markup that is safe to show. Only `html` and the printer of Markdown make it. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

export type HtmlPart = Html | string | number | undefined | false | readonly HtmlPart[];

/** Markup with every text that is put into it escaped. Values stand between tags, or inside quoted attributes. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.reduce((markup, string, index) => markup + markupOf(parts[index - 1]) + string));
}

/** Attributes with a space before each, those without a value left out; `true` stands for a bare name. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): Html {
  const written = Object.entries(values).map(([name, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
  });
  return new Html(written.join(''));
}

export const nothing = new Html('');

/** Markup of one element, marked as a part of the form that may stay on a page while others change; nothing of nothing. */
export const formPart = (part: Html): Html =>
  part.markup === '' ? nothing : new Html(`${PART}${part.markup}${PART_END}`);

function markupOf(part: HtmlPart): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  return typeof part === 'object' ? part.map(markupOf).join('') : escaped(String(part));
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as it stands between tags or in a quoted attribute. */
export function escaped(text: string): string {
  return showable(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
