/** Makes the elements that a form gets on its page. */

type Names = keyof HTMLElementTagNameMap;

/** An element with a class, and with what stands in it. */
export function element<Name extends Names>(
  name: Name,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** Words that are only heard. */
export const heard = (text: string) => element('span', 'govuk-visually-hidden', text);

/** A link to an element of the page. */
export function linkTo(id: string, className: string, ...content: readonly (Node | string)[]) {
  const link = element('a', className, ...content);
  link.setAttribute('href', `#${id}`);
  return link;
}

export function button(text: string, className: string, act: () => void): HTMLButtonElement {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** A line of a summary list of GOV.UK Frontend: what it is about, what is so, and what can be done. */
export function summaryRow(
  key: readonly (Node | string)[],
  value: readonly (Node | string)[],
  action?: Node,
): HTMLElement {
  const row = element('div', 'govuk-summary-list__row');
  row.append(
    element('dt', 'govuk-summary-list__key', ...key),
    element('dd', 'govuk-summary-list__value', ...value),
  );
  if (action) row.append(element('dd', 'govuk-summary-list__actions', action));
  else row.classList.add('govuk-summary-list__row--no-actions');
  return row;
}

/** Puts an element behind another, unless it is there already: what is moved loses the keyboard. */
export function placeAfter(before: Element, placed: Element): void {
  if (before.nextElementSibling !== placed) before.after(placed);
}

export function hide(part: HTMLElement, isHidden: boolean): void {
  if (part.hidden !== isHidden) part.hidden = isHidden;
}
