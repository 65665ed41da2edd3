/** Writes down what a page must know of its set so that the form on it can be answered. */
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { View } from '../../project/view.ts';
import { plainRatings } from '../../ratings/rating/plain-ratings.ts';
import { setRatingsOf } from '../../ratings/rating/set-ratings.ts';
import { settledFacts } from '../../routing/cases/case.ts';
import { plainRouting } from '../../routing/gates/plain-routing.ts';
import { memoisedRouting } from '../../routing/gates/set-routing.ts';
import { liveWordsIn } from '../text/live-words.ts';
import type { LiveData } from './data.ts';
import type { LiveForm } from './state.ts';

/** All that a page needs to make the form of a document answer. */
export function liveDataOf(project: Project, document: Document): LiveData | undefined {
  const form = liveFormOf(project, document);
  const language = project.setOf(document.uri)?.model?.languages?.[0]?.value ?? 'en';
  return form && { form, words: liveWordsIn(language) };
}

/** @returns undefined for a document without a set: nothing tells how routing is meant there. */
export function liveFormOf(project: Project, document: Document): LiveForm | undefined {
  const set = project.setOf(document.uri);
  if (!set) return undefined;
  const view = new View(project, set, () => {});
  const routes = memoisedRouting(view);
  const isWhole = document.kind === 'question-set';
  const isShown = (name: string) =>
    isWhole || project.documentOf(view.routed(name)[0]!.reading.chunk) === document;
  const withRows = (name: string) => [name, ...(routes.subject(name)?.rows ?? []).map((row) => row.name)];
  const all = view.names('id').filter((name) => routes.requirements(name) !== undefined);
  const facts = view.names('fact');
  const names = [...new Set(all.flatMap(withRows))];
  const ratings = setRatingsOf(view);
  return {
    routing: plainRouting(routes, [...names, ...facts], view.names('condition')),
    settled: settledFacts(view),
    facts,
    names: [...new Set(all.filter(isShown).flatMap(withRows))],
    ...(ratings ? { ratings: plainRatings(ratings) } : {}),
  };
}
