/** The error summary of GOV.UK Frontend: what is wrong with the answers, each with a link to its field. */
import type { FormState } from '../../../server/form/live/state.ts';
import type { LiveWords } from '../../../server/form/text/live-words.ts';
import { element, heard, linkTo } from '../elements.ts';
import { fieldOf, type Parts, textOf } from '../parts.ts';
import { saying } from '../saying.ts';

/** So many characters of a question are quoted. */
const LONGEST = 80;

export interface Problem {
  readonly part: HTMLElement;
  readonly message: string;
}

/** What is wrong, in the order of the page. */
export function problemsOf({ asking }: Parts, state: FormState, words: LiveWords): Problem[] {
  const missing = new Set(state.unanswered);
  return asking.flatMap((part) => {
    const id = part.dataset.asks!;
    const faults = state.faults.get(id)?.map(({ message }) => message) ?? [];
    const messages = missing.has(id) ? [saying(words.unanswered, calledOn(part, id))] : faults;
    return messages.map((message) => ({ part, message }));
  });
}

/** A question by its id and its text, as it stands on the page. */
function calledOn(part: HTMLElement, id: string): string {
  const text = textOf(part);
  return text === '' ? id : `${id} “${brief(text)}”`;
}

/** A text down to the last whole word that there is room for. */
function brief(text: string): string {
  if (text.length <= LONGEST) return text;
  const room = text.slice(0, LONGEST);
  return `${room.slice(0, room.lastIndexOf(' ') + 1 || LONGEST).replace(/[ ,;:]{1,2}$/, '')}…`;
}

/** The elements of GOV.UK Frontend before which an error message stands. */
const CONTROLS =
  '.govuk-radios, .govuk-checkboxes, .govuk-date-input, .govuk-input__wrapper, .govuk-input, .govuk-textarea';

/** Of those that are written in, the border says so too. */
const WRITTEN = ['govuk-input', 'govuk-textarea'];

/** Shows the problems in a summary at the top, and at their questions. */
export function showProblems(
  place: HTMLElement,
  problems: readonly Problem[],
  words: LiveWords,
  focuses = true,
): void {
  clearProblems(place);
  place.replaceChildren(problems.length > 0 ? summary(problems, words) : allWell(words));
  if (problems.length > 0) tellInTitle(place.ownerDocument, words);
  for (const { part, message } of problems) markField(part, message, words);
  if (!focuses) return;
  (place.firstElementChild as HTMLElement).focus({ preventScroll: true });
  place.scrollIntoView();
}

/** The title of a page is what is heard of it first. */
function tellInTitle(page: Document, { error }: LiveWords): void {
  page.documentElement.dataset.title = page.title;
  page.title = `${error}: ${page.title}`;
}

function untellInTitle(page: Document): void {
  const { dataset } = page.documentElement;
  if (dataset.title === undefined) return;
  page.title = dataset.title;
  delete dataset.title;
}

/** An error message stands above the controls, and is read out with them. */
function markField(part: HTMLElement, message: string, words: LiveWords): void {
  const group = part.querySelector('.govuk-form-group');
  const controls = group?.querySelector(CONTROLS);
  if (!group || !controls) return;
  group.classList.add('govuk-form-group--error');
  for (const each of [controls, ...controls.querySelectorAll('.govuk-input')])
    for (const name of WRITTEN) if (each.classList.contains(name)) each.classList.add(`${name}--error`);
  const shown = element('p', 'govuk-error-message', heard(`${words.error}: `), message);
  shown.id = `${part.id}-error`;
  controls.before(shown);
  const described = controls.closest('fieldset') ?? fieldOf(part);
  const before = described.getAttribute('aria-describedby');
  described.setAttribute('aria-describedby', [before, shown.id].filter(Boolean).join(' '));
}

/** Takes all that was shown of problems away. */
export function clearProblems(place: HTMLElement): void {
  place.replaceChildren();
  const page = place.ownerDocument;
  untellInTitle(page);
  for (const shown of page.querySelectorAll('.govuk-error-message')) {
    for (const each of page.querySelectorAll(`[aria-describedby~="${CSS.escape(shown.id)}"]`)) {
      const left = each
        .getAttribute('aria-describedby')!
        .split(' ')
        .filter((id) => id !== shown.id);
      if (left.length > 0) each.setAttribute('aria-describedby', left.join(' '));
      else each.removeAttribute('aria-describedby');
    }
    shown.remove();
  }
  for (const name of ['govuk-form-group', ...WRITTEN])
    for (const each of page.querySelectorAll(`.${name}--error`)) each.classList.remove(`${name}--error`);
}

function summary(problems: readonly Problem[], words: LiveWords): HTMLElement {
  const list = element('ul', 'govuk-list govuk-error-summary__list');
  for (const { part, message } of problems)
    list.append(element('li', '', linkTo(fieldOf(part).id, '', message)));
  const alert = element(
    'div',
    '',
    element('h2', 'govuk-error-summary__title', words.problem),
    element('div', 'govuk-error-summary__body', list),
  );
  alert.setAttribute('role', 'alert');
  const box = element('div', 'govuk-error-summary', alert);
  box.tabIndex = -1;
  return box;
}

function allWell({ nothingWrong }: LiveWords): HTMLElement {
  const said = element('p', 'govuk-body carag-all-well', nothingWrong);
  said.tabIndex = -1;
  said.setAttribute('role', 'status');
  return said;
}
