/** Shows on a form what follows from its answers: what is asked, what is offered, and the answers that texts quote. */

import type { FormState } from '../../server/form/live/state.ts';
import type { LiveWords } from '../../server/form/text/live-words.ts';
import { controls, isTick } from './controls.ts';

const asking = (form: HTMLElement) => [...form.querySelectorAll<HTMLElement>('[data-asks]')];

/** The ids of what is shown, in the order of the page. */
export function shownIds(form: HTMLElement): string[] {
  return asking(form)
    .filter((part) => !part.hidden)
    .map((part) => part.dataset.asks!);
}

/** Hides what is not asked and options that are not offered; or shows everything again. */
export function showAsked(form: HTMLElement, state: FormState, isOnly: boolean): void {
  for (const part of asking(form)) part.hidden = isOnly && state.asked(part.dataset.asks!) === false;
  for (const group of form.querySelectorAll<HTMLElement>('.carag-key-question, .carag-section')) {
    const parts = asking(group);
    group.hidden = parts.length > 0 && parts.every(({ hidden }) => hidden);
  }
  for (const control of controls(form)) {
    const item = control.closest<HTMLElement>('.govuk-radios__item, .govuk-checkboxes__item');
    if (item && isTick(control)) item.hidden = isOnly && !state.offers(control.name, control.value);
  }
}

/** Puts answers in the places of texts that quote them. */
export function showCarried(form: HTMLElement, state: FormState, { noAnswer }: LiveWords): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-carry]')) {
    const answer = state.answerInWords(place.dataset.carry!);
    place.textContent = answer ?? `[${place.dataset.carry}: ${noAnswer}]`;
  }
}
