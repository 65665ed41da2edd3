/** Follows routing from a question or a fact to what comes before and after it, as a call hierarchy shows it. */
import type { Definition, SectionEntry } from '../../model/reading.ts';
import { titleOf } from '../../model/titles.ts';
import { outlineOf } from '../../project/order/outline.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { View } from '../../project/view.ts';
import { subjectOf } from '../../routing/meaning/subject-of.ts';
import type { Span } from '../../syntax/chunk.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Position, Range } from '../../text/position.ts';
import { shortened } from '../../text/wording/shortened.ts';
import { at } from '../places/at.ts';
import { nameAt } from '../places/names.ts';
import { placeOf } from '../places/place.ts';
import { type Dependent, dependentsOf } from './dependents.ts';
import { type Lead, leadsOfCondition, leadsTo } from './leads.ts';

export type StepSpace = 'id' | 'fact' | 'condition';

/** A question, a fact or a named condition as a step of routing. */
export interface RoutingStep {
  readonly space: StepSpace;
  readonly name: string;
  readonly kind: string;
  readonly detail: string;
  readonly uri: string;
  readonly range: Range;
  /** Where to go when it is chosen. */
  readonly selection: Range;
}

/** A step before or after another, with the places that join them, in the document of the earlier step. */
export interface Joined {
  readonly step: RoutingStep;
  readonly ranges: readonly Range[];
}

/** The question, the section, the fact or the named condition at a position, to follow routing from. */
export function stepsAt(project: Project, uri: string, position: Position): RoutingStep[] {
  const place = at(project, uri, position);
  const name = place && nameAt(place);
  if (!place?.set || !name) return [];
  const space = name.space === 'guidance' ? 'id' : name.space;
  if (space !== 'id' && space !== 'fact' && space !== 'condition') return [];
  const definition = named(new View(project, place.set, () => {}), space, name.name);
  const step = definition && stepOf(project, definition, textIn(definition));
  return step ? [step] : [];
}

/** What leads to an entry being asked: what its conditions test. Each is marked at its id. */
export function stepsBefore(project: Project, uri: string, { space, name }: StepName): Joined[] {
  const view = viewAt(project, uri);
  const definition = view && named(view, space, name);
  if (!definition) return [];
  const found =
    definition.space === 'condition' ? leadsOfCondition(view.set, definition) : leadsTo(view, definition);
  const leads = groupBy(found, (lead) => lead.name);
  return [...leads.values()].flatMap((those) => {
    const subject = subjectOf(view, those[0]!.name)?.definition;
    const step = subject && stepOf(project, subject, wordsOf(those));
    return step ? [{ step, ranges: [step.selection] }] : [];
  });
}

/** What depends on a question, a fact or a named condition, where choosing it goes to the very words; and what stands below it. */
export function stepsAfter(project: Project, uri: string, { space, name }: StepName): Joined[] {
  const view = viewAt(project, uri);
  const definition = view && named(view, space, name);
  if (!definition) return [];
  const own = stepOf(project, definition, '');
  const dependents = groupBy(dependentsOf(view, space, name), (each) => each.definition);
  const after = [...dependents].map(
    ([dependent, those]) => dependent && stepOf(project, dependent, bondsOf(those), those[0]!.at),
  );
  const below = entriesBelow(project, definition)
    .filter((each) => !dependents.has(each))
    .map((each) => stepOf(project, each, BELOW));
  return [...after, ...below].flatMap((step) => (step && own ? [{ step, ranges: [own.selection] }] : []));
}

/** An entry is asked only where that is asked which it stands below. */
const BELOW = 'stands below it';

/** The key questions of a section, and the questions that stand right below one of the two. */
function entriesBelow(project: Project, definition: Definition): SectionEntry[] {
  const document = project.documentOf(definition.reading.chunk);
  const isAbove = definition.kind === 'section' || definition.kind === 'key question';
  if (!document || !isAbove) return [];
  return [...outlineOf(document)].flatMap(([entry, { section, keyQuestion }]) => {
    if (entry.kind === 'row' || entry === definition) return [];
    const above = entry.kind === 'key question' ? section : (keyQuestion ?? section);
    return above?.definition === definition ? [entry] : [];
  });
}

export type StepName = Pick<RoutingStep, 'space' | 'name'>;

function viewAt(project: Project, uri: string): View | undefined {
  const set = project.setOf(uri);
  return set && new View(project, set, () => {});
}

function named({ set }: { readonly set: QuestionSet }, space: StepName['space'], name: string) {
  return set.defined(space, name)[0];
}

function stepOf(
  project: Project,
  definition: Definition,
  detail: string,
  words?: Span,
): RoutingStep | undefined {
  const { reading, place, node, kind, name, space } = definition;
  const own = placeOf(project, { chunk: reading.chunk, start: place.start, end: place.end });
  if (!own) return undefined;
  const isInside = words?.chunk === reading.chunk;
  const starts = [place.start, node?.start ?? place.start, ...(isInside ? [words.start] : [])];
  const ends = [place.end, node?.end ?? place.end, ...(isInside ? [words.end] : [])];
  return {
    space: space === 'fact' || space === 'condition' ? space : 'id',
    name,
    kind,
    detail,
    uri: own.uri,
    range: reading.chunk.rangeOf({ start: Math.min(...starts), end: Math.max(...ends) }),
    selection: isInside ? reading.chunk.rangeOf(words) : own.range,
  };
}

function textIn(definition: Definition): string {
  return shortened(titleOf(definition)?.value ?? '', 80);
}

const wordsOf = (leads: readonly Lead[]) => [...new Set(leads.map(({ words }) => words))].join(', ');

function bondsOf(dependents: readonly Dependent[]): string {
  const words = dependents.map(({ bond, words }) => (bond.endsWith(' when') ? `${bond} ${words}` : bond));
  return [...new Set(words)].join(', ');
}
