/** In which language a page tells of a set: the one that its reader chose for forms and pages, where the set has that. */
import type { Project } from '../../../project/project.ts';
import type { QuestionSet } from '../../../project/question-sets.ts';
import { leftInSource, wholeProjectIn } from '../../../translation/in-language.ts';
import { Translations } from '../../../translation/translations.ts';

/** All sets as a page tells them, and the language that is left where something is not translated. */
export interface ToldPage {
  readonly project: Project;
  readonly language: string;
  readonly left: string | undefined;
}

export function languageOf(set: QuestionSet | undefined, wished: string | undefined): string {
  if (!set) return 'en';
  const { source, languages } = Translations.of(set);
  return wished !== undefined && languages.includes(wished) ? wished : source;
}

export function toldPage(
  project: Project,
  set: QuestionSet | undefined,
  wished: string | undefined,
): ToldPage {
  const language = languageOf(set, wished);
  const isOther = set !== undefined && language !== Translations.of(set).source;
  const told = isOther ? wholeProjectIn(project, language) : project;
  const left = leftInSource(told);
  return { project: told, language, left: left && left.texts.size > 0 ? left.source : undefined };
}
