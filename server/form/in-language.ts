/** Finds the document of which a form is wanted in another language of its set. */
import type { Document } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { projectIn } from '../translation/in-language.ts';
import { Translations } from '../translation/translations.ts';

/** The document as it is in a language, with the project around it; as it is written where it has no such language. */
export function inLanguage(
  project: Project,
  document: Document,
  language: string | undefined,
): { readonly project: Project; readonly document: Document } {
  const set = project.setOf(document.uri);
  const other = set ? projectIn(project, set, language) : project;
  return { project: other, document: other.documents.get(document.uri) ?? document };
}

/** The languages in which a form can be shown, the one that it is written in first. */
export function languagesFor(project: Project, document: Document): string[] {
  const set = project.setOf(document.uri);
  if (!set) return [];
  const translations = Translations.of(set);
  return [translations.source, ...translations.languages];
}
