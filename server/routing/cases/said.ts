/** Words what is wrong with names in a case, and with answers to what it does not ask. */
import type { View } from '../../project/view.ts';
import { nearest } from '../../text/wording/nearest.ts';
import { idMeant } from '../meaning/id-meant.ts';
import { subjectOf } from '../meaning/subject-of.ts';
import { type Looked, type Step, whyNotAsked } from './why.ts';

/** What is wrong with a name or with an answer to what is not asked, wherever the case is written. */
export interface Said {
  readonly message: string;
  /** The name that was meant, where it can be told. */
  readonly meant?: string | undefined;
}

/** That there is no such fact. */
export function unknownFact(name: string, view: View): Said {
  const meant = nearest(name, view.names('fact'));
  return { message: `${name} is no fact of this set.${didYouMean(meant)}`, meant };
}

/** That nothing which is answered has this id. */
export function unknownId(name: string, view: View): Said {
  const [other] = view.routed(name);
  if (other) {
    const isNote = other.kind === 'question' || other.kind === 'row';
    return {
      message: isNote
        ? `${name} is a note, which nobody answers.`
        : `${name} is a ${other.kind}: name the questions in it.`,
    };
  }
  const meant = idMeant(name, view, (id) => {
    const subject = subjectOf(view, id);
    return subject !== undefined && !subject.rows;
  });
  return { message: `${name} is not in this set.${didYouMean(meant)}`, meant };
}

const didYouMean = (meant: string | undefined) => (meant ? ` Did you mean ${meant}?` : '');

/** That something is given which this case does not ask, with the steps that led there. */
export function unasked(
  name: string,
  is: 'fact' | 'question',
  looked: Looked,
): Said & { readonly path: Step[] } {
  const path = whyNotAsked(name, looked);
  const what = is === 'fact' ? 'given, but this case does not know it' : 'answered, but it is not asked';
  const [step] = path;
  return { message: `${name} is ${what}${step ? `: ${step.because}` : ''}.`, path };
}
