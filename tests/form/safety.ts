import { type Element, elementsIn } from './markup.ts';

const ELEMENTS = new Set(
  'a blockquote br code dd details div dl dt em fieldset h1 h2 h3 h4 h5 h6 hr input label legend li nav ol p pre section span strong summary table tbody td textarea th thead tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'aria-describedby aria-label aria-labelledby autocomplete class data-behaviour data-from data-from-line data-line for href id inputmode lang name rel role rows scope start title type value'.split(
    ' ',
  ),
);

/** What could run, load or lead away. */
export function dangersIn(root: Element): string[] {
  return [...elementsIn(root)].flatMap(({ name, attributes }) => [
    ...(ELEMENTS.has(name) ? [] : [`<${name}>`]),
    ...Object.keys(attributes).filter((attribute) => !ATTRIBUTES.has(attribute)),
    ...(attributes.href === undefined || /^(?:https?:\/\/|mailto:|#)/i.test(attributes.href)
      ? []
      : [attributes.href]),
  ]);
}
