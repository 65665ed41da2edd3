/** Offers at each question that rests on something a case in which it is asked, and one in which it is not. */
import type { LiveData } from '../../server/form/live/data.ts';
import { element } from './summary.ts';

/** Asks for a case in which a question is asked, or is not. */
export type Wanted = (id: string, isAsked: boolean) => void;

export function offerCases(form: HTMLElement, { form: { routing }, words }: LiveData, wanted: Wanted): void {
  const resting = new Set(routing.requirements.flatMap(([name, needs]) => (needs.length > 0 ? [name] : [])));
  for (const part of form.querySelectorAll<HTMLElement>('.carag-question[data-asks]')) {
    const id = part.dataset.asks!;
    if (!resting.has(id)) continue;
    const offers = element('p', 'carag-cases');
    for (const [isAsked, text] of [
      [true, words.caseAsked],
      [false, words.caseNotAsked],
    ] as const) {
      const button = element('button', 'carag-cases__offer', text.replace('#', id));
      button.type = 'button';
      button.addEventListener('click', () => wanted(id, isAsked));
      offers.append(button);
    }
    part.append(offers);
  }
}
