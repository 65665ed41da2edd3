/** The language in which a command tells of sets, and the sets as they read in it. */
import type { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import { leftInSource, wholeProjectIn } from '../translation/in-language.ts';
import { Translations } from '../translation/translations.ts';
import { Failure } from './failure.ts';

/** A project as it is told of. */
export interface Spoken {
  readonly project: Project;
  readonly language: string;
  /** The language that is left where nobody has translated something; undefined where all is told in one. */
  readonly left: string | undefined;
}

/** True of a set that is written in a language or is to be read in it. */
export function isIn(language: string, set: QuestionSet): boolean {
  const { source, languages } = Translations.of(set);
  return [source, ...languages].includes(language);
}

/**
 * All sets of a project in a language; in that of some of them, which are told of, where none is asked for. Throws a
 * `Failure` where no set is in it.
 */
export function spokenIn(project: Project, told: readonly QuestionSet[], language?: string): Spoken {
  if (language === undefined) return { project, language: languageOf(told), left: undefined };
  mustSpeak(language, [...project.sets.values()]);
  const spoken = wholeProjectIn(project, language);
  const left = leftInSource(spoken);
  return { project: spoken, language, left: left && left.texts.size > 0 ? left.source : undefined };
}

/** Throws a `Failure` where none of some sets is in a language. */
export function mustSpeak(language: string, sets: readonly QuestionSet[]): void {
  if (!sets.some((set) => isIn(language, set))) throw new Failure(`None of these sets is in “${language}”.`);
}

/** The one that sets are written in; English where they have several. */
export function languageOf(sets: readonly QuestionSet[]): string {
  const [language, ...others] = new Set(sets.map((set) => Translations.of(set).source));
  return language === undefined || others.length > 0 ? 'en' : language;
}
