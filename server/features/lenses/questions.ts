/** Says above each question in how many cases it is asked, and how much refers to it. */
import type { Reading, SectionEntry } from '../../model/reading.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { View } from '../../project/view.ts';
import { casesAsking } from '../../routing/cases/asking.ts';
import { CASES } from '../../routing/cases/case.ts';
import { counted } from '../../text/wording/counted.ts';
import { mentionsOf, placeOfDefinition, readingsThatMention } from '../places/names.ts';
import { type Place, placeOf, sortedPlaces } from '../places/place.ts';
import type { Lens } from './standards.ts';

/** The questions and key questions above which there is something to say, and where; what that is, is worked out for those that are seen. */
export function questionsWithLenses(project: Project, uri: string): { name: string; place: Place }[] {
  const document = project.documents.get(uri);
  const set = project.setOf(uri);
  if (document?.kind !== 'section' || !set) return [];
  const hasCases = [...set.catalogue(CASES).holding('case')].length > 0;
  const names = new Set<string>();
  return document.readings
    .flatMap(({ definitions }) => definitions)
    .flatMap((entry) => {
      const isShown = entry.kind === 'question' || entry.kind === 'key question';
      if (!isShown || names.has(entry.name)) return [];
      names.add(entry.name);
      const place = placeOfDefinition(project, entry);
      const says = (hasCases && entry.kind === 'question') || referring(project, set, entry.name).length > 0;
      return place && says ? [{ name: entry.name, place }] : [];
    });
}

/** “asked in 6 cases · 3 refer to it”, with the places that refer to it and the cases; undefined of what is not there any more. */
export function questionLens(project: Project, uri: string, name: string): Lens | undefined {
  const set = project.setOf(uri);
  const entry = set
    ?.defined('id', name)
    .find(({ reading }) => project.documentOf(reading.chunk)?.uri === uri);
  const place = entry && placeOfDefinition(project, entry);
  if (!set || !entry || !place) return undefined;
  const cases = entry.kind === 'question' ? casesAsking(new View(project, set, () => {}), name) : undefined;
  const readings = referring(project, set, name);
  const said = [...(cases ? [askedIn(cases.length)] : []), referTo(readings.length)];
  const chunks = new Set(readings.map(({ chunk }) => chunk));
  const mentions = mentionsOf(project, set, { space: 'id', name }).filter(({ chunk }) => chunks.has(chunk));
  const targets = [
    ...mentions.flatMap((span) => placeOf(project, span) ?? []),
    ...(cases ?? []).flatMap((reading) => startOf(project, reading)),
  ];
  return { ...place, title: said.filter(Boolean).join(' · '), targets: sortedPlaces(targets) };
}

/** What speaks of an entry, itself and the cases left aside. */
function referring(project: Project, set: QuestionSet, name: SectionEntry['name']): Reading[] {
  const own = new Set<Reading>(set.defined('id', name).map(({ reading }) => reading));
  return readingsThatMention(project, set, { space: 'id', name }).filter(
    (reading) => reading.kind !== 'case' && !own.has(reading),
  );
}

const askedIn = (count: number) => (count === 0 ? 'asked in no case' : `asked in ${counted(count, 'case')}`);

const referTo = (count: number) =>
  count === 0 ? '' : count === 1 ? '1 refers to it' : `${count} refer to it`;

function startOf(project: Project, { chunk }: Reading): Place[] {
  const at = placeOf(project, { chunk, start: 0, end: 0 });
  return at ? [at] : [];
}
