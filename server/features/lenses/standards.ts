/** Finds the questions that give evidence for parts of the standards, and counts them in lenses above those parts. */
import { isNote, questionOf } from '../../model/questions.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import { outlineOf } from '../../project/order/outline.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { placeOfDefinition } from '../places/names.ts';
import { type Place, sortedPlaces } from '../places/place.ts';

/** The questions of some sets that give evidence for a part of the standards: those that cite it, and those below a key question that answers it. */
export function contributingQuestions(
  project: Project,
  part: Definition,
  sets: readonly QuestionSet[],
): Definition[] {
  const readings = sets.flatMap((set) => [...set.mentionsOf('standard', part.name)]);
  const found = readings.flatMap((reading) => givenBy(project, reading, part));
  return [...new Set(found)].filter(isAnswered);
}

/** The sets whose questions may give evidence for the standards of a set. */
export function contributingSets(project: Project, standards: QuestionSet): QuestionSet[] {
  return [...project.sets.values()].filter((set) => project.usedBy(set).includes(standards));
}

function givenBy(project: Project, reading: Reading, { name }: Definition): Definition[] {
  if (reading.kind !== 'section') return [];
  return reading.mentions.flatMap(({ space, name: cited, form, leaf, start }) => {
    if (space !== 'standard' || cited !== name || form !== 'field') return [];
    const entry = reading.definitions.findLast(
      ({ node }) => node && node.start <= start && start <= node.end,
    );
    if (!entry || leaf.field === 'standard') return [];
    return leaf.field === 'rates' ? questionsBelow(project, entry) : [entry];
  });
}

function questionsBelow(project: Project, keyQuestion: Definition): Definition[] {
  const document = project.documentOf(keyQuestion.reading.chunk);
  if (!document) return [];
  return [...outlineOf(document)]
    .filter(([entry, around]) => entry.kind === 'question' && around.keyQuestion?.definition === keyQuestion)
    .map(([entry]) => entry);
}

const isAnswered = (definition: Definition) => !isNote(questionOf(definition));

/** A line above something that says how much stands behind it, and leads there. */
export interface Lens extends Place {
  readonly title: string;
  readonly targets: readonly Place[];
}

/** How many questions contribute to each key question and each criterion of a standards document. */
export function lenses(project: Project, uri: string): Lens[] {
  const document = project.documents.get(uri);
  const set = project.setOf(uri);
  if (document?.kind !== 'standards' || !set) return [];
  const sets = contributingSets(project, set);
  const parts = document.readings.flatMap(({ definitions }) => definitions).filter(takesEvidence);
  return parts.flatMap((part) => {
    const place = placeOfDefinition(project, part);
    const questions = contributingQuestions(project, part, sets);
    if (!place || questions.length === 0) return [];
    const targets = sortedPlaces(questions.flatMap((each) => placeOfDefinition(project, each) ?? []));
    const title =
      questions.length === 1 ? '1 question contributes' : `${questions.length} questions contribute`;
    return [{ ...place, title, targets }];
  });
}

const takesEvidence = ({ kind }: Definition) =>
  kind === 'key question' || kind === 'criterion' || kind === 'standard';
