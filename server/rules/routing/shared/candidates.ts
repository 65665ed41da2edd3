/** Finds the name that was meant by an unknown one in a condition: it can be asked this test, and brings no other finding. */
import type { Definition } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';
import { idMeant } from '../../../routing/meaning/id-meant.ts';
import { subjectOf } from '../../../routing/meaning/subject-of.ts';
import { answerAsked, hasCodes, misfitOf } from '../../../routing/meaning/test-fit.ts';
import type { NameAtom, TestAtom, Word } from '../../../syntax/conditions/tree.ts';
import { isIdWord } from '../../../syntax/conditions/words.ts';
import { nearest } from '../../../text/wording/nearest.ts';

/** The name that was most likely meant; undefined where none that is near can be. */
export function meantName(
  atom: NameAtom | TestAtom,
  word: Word,
  owner: Definition | undefined,
  view: View,
): string | undefined {
  const name = word.text.replace(/[?!:;,.]{1,9}$/, '');
  if (atom.is === 'name')
    return isIdWord(name) ? undefined : nearest(name, otherThan(owner, view.names('condition')));
  const isFit = (candidate: string) => fits(atom, candidate, owner, view);
  const looksLikeId = isIdWord(name) || isIdWord(name.toUpperCase());
  const id = looksLikeId ? idMeant(name, view, isFit) : undefined;
  return id ?? (isIdWord(name) ? undefined : nearest(name, view.names('fact').filter(isFit)));
}

const otherThan = (owner: Definition | undefined, names: readonly string[]) =>
  owner?.space === 'condition' ? names.filter((name) => name !== owner.name) : names;

/** True of a name that can be asked a test: it has the codes, and is not asked later than what asks. */
function fits(atom: TestAtom, name: string, owner: Definition | undefined, view: View): boolean {
  const subject = subjectOf(view, name);
  if (!subject) return false;
  const { definition } = subject;
  const isEarlier =
    owner?.space !== 'id' ||
    subject.is === 'fact' ||
    !(definition === owner || view.comesBefore(owner, definition));
  const asked: TestAtom = { ...atom, subject: { ...atom.subject, text: name } };
  return isEarlier && !misfitOf(asked, subject, view) && hasCodes(asked, answerAsked(subject, view));
}
