/** Renders what an entry says of itself to those who write and check the set: how it was numbered in print, and what is still open. */
import type { Scalar } from '../../syntax/tree.ts';
import { insetText } from '../components/inset-text.ts';
import type { Context } from '../context.ts';
import { type Html, html } from './html.ts';
import { prose } from './prose.ts';

export interface Aside {
  readonly printed?: Scalar | undefined;
  readonly open?: Scalar | undefined;
}

/** What is still open is of no concern to those who work with a set that was published. */
export function asides(context: Context, { printed, open }: Aside, level: number): Html {
  const { words, set } = context;
  const isPublished = set?.model?.status?.value === 'published';
  return html`${
    printed &&
    html`<p class="carag-printed">${words.printedAs} ${printed.value}</p>
`
  }${
    open &&
    !isPublished &&
    html`<div class="carag-open">${insetText([
      html`<p class="govuk-body"><strong>${words.stillOpen}</strong></p>
`,
      prose(context, open, level),
    ])}</div>
`
  }`;
}
