/** The panel above a form with which it is tried: what is shown, what is checked, and cases that are saved and opened. */
import type { ShownRating } from '../../server/form/live/ratings.ts';
import type { LiveWords } from '../../server/form/text/live-words.ts';
import { ratingsList } from './consequences/ratings.ts';
import { button, element } from './elements.ts';

export interface Panel {
  readonly box: HTMLElement;
  readonly only: HTMLInputElement;
  /** The form is shown as a whole, and not one section a page. */
  readonly whole: HTMLInputElement;
  /** Says what has changed, to those who hear the page, too. */
  readonly status: HTMLElement;
  /** Where the outcome of a check is shown. */
  readonly outcome: HTMLElement;
  /** Shows the ratings that follow. */
  rate(ratings: readonly ShownRating[]): void;
}

/** What the panel is to do. */
export interface Acts {
  apply(): void;
  check(): void;
  save(): void;
  open(file: File): void;
  clear(): void;
}

/** Makes the panel; nothing of it is there without a script. */
export function panelFor(words: LiveWords, acts: Acts): Panel {
  const title = element('h2', 'govuk-heading-s', words.title);
  title.id = 'carag-try-title';
  const only = checkbox('carag-only', words.only);
  const whole = checkbox('carag-whole', words.whole);
  const choices = element('div', 'govuk-checkboxes govuk-checkboxes--small', only.item, whole.item);
  const status = element('p', 'govuk-body carag-status');
  status.setAttribute('role', 'status');
  const ratings = ratingsFold(words);
  const box = element('section', 'carag-try', title, choices, status, ratings.fold, ...buttons(words, acts));
  box.append(element('p', 'govuk-hint', words.madeUp));
  box.setAttribute('aria-labelledby', title.id);
  for (const { input } of [only, whole]) input.addEventListener('change', () => acts.apply());
  return {
    box,
    only: only.input,
    whole: whole.input,
    status,
    outcome: element('div', 'carag-outcome'),
    rate: ratings.show,
  };
}

function ratingsFold(words: LiveWords) {
  const fold = element('details', 'govuk-details carag-try__ratings');
  const summary = element('span', 'govuk-details__summary-text', words.ratings);
  const content = element('div', 'govuk-details__text');
  fold.append(element('summary', 'govuk-details__summary', summary), content);
  const show = (ratings: readonly ShownRating[]) => {
    fold.hidden = ratings.length === 0;
    content.replaceChildren(...ratingsList(ratings, words));
  };
  return { fold, show };
}

function buttons(words: LiveWords, acts: Acts): HTMLElement[] {
  const file = element('input', '');
  file.type = 'file';
  file.accept = '.yaml,.yml';
  file.hidden = true;
  file.setAttribute('aria-label', words.open);
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) acts.open(chosen);
    file.value = '';
  });
  const second = 'govuk-button govuk-button--secondary';
  const group = element('div', 'govuk-button-group');
  group.append(
    button(words.check, second, () => acts.check()),
    button(words.save, second, () => acts.save()),
    button(words.open, second, () => file.click()),
    button(words.clear, second, () => acts.clear()),
    file,
  );
  return [group];
}

function checkbox(
  id: string,
  text: string,
): { readonly item: HTMLElement; readonly input: HTMLInputElement } {
  const input = element('input', 'govuk-checkboxes__input');
  input.type = 'checkbox';
  input.id = id;
  const label = element('label', 'govuk-label govuk-checkboxes__label', text);
  label.htmlFor = id;
  return { item: element('div', 'govuk-checkboxes__item', input, label), input };
}
