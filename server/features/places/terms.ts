/** Finds the term or the name of a glossary at a position: in a text that readers see, or where the glossary gives it. */
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { View } from '../../project/view.ts';
import { formKey, formsIn, type TermForm, termsOf } from '../../rules/shared/glossary.ts';
import { shownTexts } from '../../rules/shared/texts/shown.ts';
import type { Span } from '../../syntax/chunk.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
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

/** Every place where texts that readers see use a form of a term, by what is written there. */
export function termUses(
  project: Project,
  set: QuestionSet,
  { entry, words }: Pick<TermForm, 'entry' | 'words'>,
): (Span & { readonly ending: string })[] {
  return setsWith(project, set, { entry, words }).flatMap((each) => {
    const terms = termsOf(new View(project, each, () => {}));
    if (!terms) return [];
    const using = each.catalogue(terms.uses).holding(formKey({ entry, words }));
    const glossaries = terms.forms.map(({ reading }) => reading);
    return [...new Set([...using, ...glossaries])].flatMap((reading) =>
      shownTexts(reading).flatMap(({ leaf, text }) =>
        terms.phrases
          .matches(text)
          .filter(({ is }) => is.entry === entry && is.words === words)
          .map(({ start, end, ending }) => {
            const toSource = sourcePlaces(leaf.scalar, reading.chunk.text);
            return { chunk: reading.chunk, start: toSource(start), end: toSource(end), ending };
          }),
      ),
    );
  });
}

/** The sets for which a glossary holds that gives a form. */
function setsWith(
  project: Project,
  set: QuestionSet,
  form: Pick<TermForm, 'entry' | 'words'>,
): QuestionSet[] {
  const key = formKey(form);
  const knows = (each: QuestionSet) =>
    termsOf(new View(project, each, () => {}))?.forms.some((known) => formKey(known) === key) ?? false;
  const own = project.usedBy(set);
  const sharing = [...project.sets.values()].filter((each) =>
    project.usedBy(each).some((used) => own.includes(used)),
  );
  return sharing.filter(knows);
}
