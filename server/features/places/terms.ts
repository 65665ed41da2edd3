/** Finds the term or the name of a glossary at a position: in a text that readers see, or where the glossary gives it. */
import { sourcePlaces } from '../../model/reading.ts';
import type { Project } from '../../project/project.ts';
import { View } from '../../project/view.ts';
import { formsIn, type TermForm, termsOf } from '../../rules/shared/glossary.ts';
import { shownTexts } from '../../rules/shared/shown-texts.ts';
import { type At, holds } from './at.ts';

export interface TermAt {
  readonly term: TermForm;
  readonly at: { readonly start: number; readonly end: number };
}

/** The term at a position; undefined where there is none. */
export function termAt(project: Project, { leaf, reading, offset, set }: At): TermAt | undefined {
  if (!leaf || !set) return undefined;
  const own = formsIn(reading).find(({ place }) => place === leaf.scalar);
  if (own) return { term: own, at: own.place };
  const shown = shownTexts(reading).find((each) => each.leaf === leaf);
  const terms = shown && termsOf(new View(project, set, () => {}));
  if (!shown || !terms) return undefined;
  const toSource = sourcePlaces(leaf.scalar, reading.chunk.text);
  for (const { is, start, end } of terms.phrases.matches(shown.text)) {
    const at = { start: toSource(start), end: toSource(end) };
    if (holds(at, offset)) return { term: is, at };
  }
  return undefined;
}
