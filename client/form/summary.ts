/** The error summary of GOV.UK Frontend: what is wrong with the answers, each with a link to its question. */
import type { FormState } from '../../server/form/live/state.ts';
import type { LiveWords } from '../../server/form/text/live-words.ts';

/** So many characters of a question are quoted. */
const LONGEST = 80;

interface Problem {
  readonly part: HTMLElement;
  readonly message: string;
}

/** What is wrong, in the order of the page. */
export function problemsOf(form: HTMLElement, state: FormState, words: LiveWords): Problem[] {
  const missing = new Set(state.unanswered);
  return [...form.querySelectorAll<HTMLElement>('[data-asks]')].flatMap((part) => {
    const id = part.dataset.asks!;
    const faults = state.faults.get(id)?.map(({ message }) => message) ?? [];
    const messages = missing.has(id) ? [words.unanswered.replace('#', calledOn(part, id))] : faults;
    return messages.map((message) => ({ part, message }));
  });
}

/** A question by its id and its text, as it stands on the page. */
function calledOn(part: HTMLElement, id: string): string {
  const text = part.querySelector('.carag-text')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return text === ''
    ? id
    : `${id} “${text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text}”`;
}

/** Shows the problems in a summary at the top, and at their questions. */
export function showProblems(place: HTMLElement, problems: readonly Problem[], words: LiveWords): void {
  clearProblems(place.ownerDocument);
  place.replaceChildren(problems.length > 0 ? summary(problems, words) : allWell(words));
  for (const { part, message } of problems) {
    const group = part.querySelector('.govuk-form-group');
    group?.classList.add('govuk-form-group--error');
    const shown = element('p', 'govuk-error-message', message);
    const before = group?.querySelector(
      '.govuk-radios, .govuk-checkboxes, .govuk-date-input, .govuk-input__wrapper, .govuk-input, .govuk-textarea',
    );
    if (before) before.before(shown);
  }
  (place.firstElementChild as HTMLElement).focus();
}

/** Takes all that was shown of problems away. */
export function clearProblems(page: Document): void {
  for (const each of page.querySelectorAll('.govuk-error-message, .govuk-error-summary, .carag-all-well'))
    each.remove();
  for (const each of page.querySelectorAll('.govuk-form-group--error'))
    each.classList.remove('govuk-form-group--error');
}

function summary(problems: readonly Problem[], words: LiveWords): HTMLElement {
  const list = element('ul', 'govuk-list govuk-error-summary__list');
  for (const { part, message } of problems) {
    const link = element('a', '', message);
    link.setAttribute('href', `#${part.id}`);
    const item = element('li', '');
    item.append(link);
    list.append(item);
  }
  const body = element('div', 'govuk-error-summary__body');
  body.append(list);
  const alert = element('div', '');
  alert.setAttribute('role', 'alert');
  alert.append(element('h2', 'govuk-error-summary__title', words.problem), body);
  const box = element('div', 'govuk-error-summary');
  box.tabIndex = -1;
  box.append(alert);
  return box;
}

function allWell({ nothingWrong }: LiveWords): HTMLElement {
  const said = element('p', 'govuk-body carag-all-well', nothingWrong);
  said.tabIndex = -1;
  said.setAttribute('role', 'status');
  return said;
}

/** An element with a class and a text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
