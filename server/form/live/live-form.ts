/** Writes down what a page must know of its set so that the form on it can be answered. */
import type { Document } from '../../project/document.ts';
import type { Fact } from '../../project/facts.ts';
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

/**
 * All that a page needs to make the form of a document answer.
 * @param note is told of every fact on which that rests.
 */
export function liveDataOf(
  project: Project,
  document: Document,
  note: (fact: Fact) => void = () => {},
): LiveData | undefined {
  const set = project.setOf(document.uri);
  if (!set) return undefined;
  const view = new View(project, set, note);
  const language = view.manifest('languages')?.[0]?.value ?? 'en';
  return { form: { language, ...formOf(view, project, document) }, words: liveWordsIn(language) };
}

/** @returns undefined for a document without a set: nothing tells how routing is meant there. */
export const liveFormOf = (project: Project, document: Document): LiveForm | undefined =>
  liveDataOf(project, document)?.form;

function formOf(view: View, project: Project, document: Document): Omit<LiveForm, 'language'> {
  const routes = memoisedRouting(view);
  const isWhole = document.kind === 'question-set';
  const isShown = (name: string) =>
    isWhole || project.documentOf(view.routed(name)[0]!.reading.chunk) === document;
  const withRows = (name: string) => [name, ...(routes.subject(name)?.rows ?? []).map((row) => row.name)];
  // By name: the order in which a set knows its names is that in which they were last read.
  const all = view
    .names('id')
    .sort()
    .filter((name) => routes.requirements(name) !== undefined);
  const facts = view.names('fact').sort();
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
