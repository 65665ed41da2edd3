import { type Element, elementsIn } from './markup.ts';

const ELEMENTS = new Set(
  'a blockquote br caption code dd details div dl dt em fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr input label legend li line nav ol p pre rect section span strong summary svg table tbody td text textarea th thead tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'aria-describedby aria-label aria-labelledby autocomplete class data-asks data-behaviour data-carry data-column data-from data-from-line data-line for height href id inputmode lang name rel role rows scope start text-anchor title type value viewBox width x x1 x2 y y1 y2'.split(
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
