/** Offers at each question that rests on something a case in which it is asked, and one in which it is not. */
import type { LiveData } from '../../server/form/live/data.ts';
import { button, element } from './elements.ts';
import type { Parts } from './parts.ts';
import { saying } from './saying.ts';

/** Asks for a case in which a question is asked, or is not. */
export type Wanted = (id: string, isAsked: boolean) => void;

export function offerCases({ asking }: Parts, { form: { routing }, words }: LiveData, wanted: Wanted): void {
  const resting = new Set(routing.requirements.flatMap(([name, needs]) => (needs.length > 0 ? [name] : [])));
  for (const part of asking) {
    const id = part.dataset.asks!;
    const offered = part.querySelector(':scope > .carag-cases');
    const isOffered = part.matches('.carag-question') && resting.has(id);
    if (!isOffered) offered?.remove();
    if (!isOffered || offered) continue;
    const offer = (isAsked: boolean, text: string) =>
      button(saying(text, id), 'carag-cases__offer', () => wanted(id, isAsked));
    part.append(element('p', 'carag-cases', offer(true, words.caseAsked), offer(false, words.caseNotAsked)));
  }
}
