/** Marks what nobody has translated yet: in a form in another language, it stands in the language that it was written in. */
import type { Scalar } from '../../syntax/tree.ts';
import type { Context } from '../context.ts';
import { type Html, html } from './html.ts';

/** Words in a line, told apart for those who read and for those who listen. */
export function inLine(context: Context, text: Scalar | undefined, part: Html): Html {
  const { left } = context;
  if (!text || !left?.texts.has(text)) return part;
  return html`<span lang="${left.source}">${part}</span> <span class="carag-left">(${onlyIn(context, left.source)})</span>`;
}

/** A passage, with a line above that says so. */
export function inBlock(context: Context, text: Scalar, part: Html): Html {
  const { left } = context;
  if (!left?.texts.has(text)) return part;
  return html`<p class="carag-left">${onlyIn(context, left.source)}</p>
<div lang="${left.source}">${part}</div>
`;
}

/** “Saesneg yn unig”: the name of the source language in the language of the form. */
function onlyIn({ language, words }: Context, source: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(source) ?? source;
  return words.onlyIn(name);
}
