/** Shows on a form what follows from its answers: what is asked, what is offered, and the answers that texts quote. */
import type { FormState, LiveForm } from '../../../server/form/live/state.ts';
import type { LiveWords } from '../../../server/form/text/live-words.ts';
import { isTick } from '../controls.ts';
import { element } from '../elements.ts';
import { type Parts, questionOf } from '../parts.ts';
import { saying } from '../saying.ts';

/** The ids of what is asked, or may be, in the order of the page. */
export const askedIds = ({ asking }: Parts, state: FormState): string[] =>
  asking.flatMap(({ dataset: { asks } }) => (state.asked(asks!) === false ? [] : [asks!]));

/** Hides what is not asked; or shows it, and says so. */
export function showAsked(
  { asking, groups }: Parts,
  state: FormState,
  isOnly: boolean,
  words: LiveWords,
): void {
  for (const part of asking) {
    const id = part.dataset.asks!;
    const isUnasked = state.asked(id) === false;
    hide(part, isOnly && isUnasked);
    if (!part.matches('tr')) showUnasked(part, isUnasked && !isOnly ? whyNot(id, state, words) : '');
  }
  for (const [group, inIt] of groups) hide(group, inIt.length > 0 && inIt.every(({ hidden }) => hidden));
}

function whyNot(id: string, state: FormState, { notAsked, notAskedBecause }: LiveWords): string {
  const why = state.whyNot(id);
  return why ? saying(notAskedBecause, why) : notAsked;
}

function hide(part: HTMLElement, isHidden: boolean): void {
  if (part.hidden !== isHidden) part.hidden = isHidden;
}

function showUnasked(part: HTMLElement, text: string): void {
  const line = part.querySelector(':scope > .carag-unasked');
  if (text === (line?.textContent ?? '')) return;
  line?.remove();
  if (text) part.prepend(element('p', 'carag-unasked', text));
}

/** The options that are not offered in every case, by question. */
export type Conditional = readonly (readonly [name: string, code: string])[];

export const conditionalIn = ({ routing }: LiveForm): Conditional =>
  routing.subjects.flatMap(([name, { answer }]) =>
    (answer?.options ?? []).flatMap(({ code, onlyWhen }) => (onlyWhen ? [[name, code] as const] : [])),
  );

/** Hides options that are not offered. */
export function showOffered({ byQuestion }: Parts, state: FormState, options: Conditional, isOnly: boolean) {
  for (const [name, code] of options)
    for (const control of byQuestion.get(name) ?? []) {
      const isIt = isTick(control) && control.value === code && questionOf(control) === control.name;
      const item = isIt && control.closest<HTMLElement>('.govuk-radios__item, .govuk-checkboxes__item');
      if (item) hide(item, isOnly && !state.offers(name, code));
    }
}

/** Puts answers in the places of texts that quote them. */
export function showCarried({ carries }: Parts, state: FormState, { noAnswer }: LiveWords): void {
  for (const place of carries) {
    const id = place.dataset.carry!;
    const text = state.answerInWords(id) ?? `[${id}: ${noAnswer}]`;
    if (place.textContent !== text) place.textContent = text;
  }
}

/** The ids of what is answered although it is not asked: kept, and not counted. */
export const notCounted = (filled: ReadonlyMap<string, unknown>, state: FormState): string[] =>
  [...filled.keys()].filter((id) => state.asked(id) === false);
