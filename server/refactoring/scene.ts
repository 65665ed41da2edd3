/** Where a refactoring is asked for, and what one is: a title, and all that it would change, worked out when it is wanted. */
import { type At, at as placeAt } from '../features/places/at.ts';
import type { SectionEntry } from '../model/reading.ts';
import type { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import type { Range } from '../text/position.ts';
import type { Plan } from './plan.ts';

export interface Scene {
  readonly project: Project;
  readonly set: QuestionSet;
  readonly place: At;
  /** Of the selection, counted from the start of the chunk. */
  readonly selection: { readonly start: number; readonly end: number };
  /** The key question or question that the place stands in. */
  readonly entry: SectionEntry | undefined;
}

export interface Refactoring {
  /** By which it is found again. */
  readonly name: string;
  readonly kind: 'extract' | 'move' | 'rewrite';
  readonly title: string;
  /** Throws a `Refusal` where it cannot be done. */
  plan(): Plan;
}

/** The scene at a range; undefined outside of sets. */
export function sceneAt(project: Project, uri: string, { start, end }: Range): Scene | undefined {
  const place = placeAt(project, uri, start);
  if (!place?.set) return undefined;
  const { reading } = place;
  const entry = reading.definitions.find(
    (each): each is SectionEntry =>
      each.space === 'id' &&
      (each.kind === 'question' || each.kind === 'key question') &&
      each.node === reading.root,
  );
  const isOne = place.document.source.chunkAt(end.line) === reading.chunk;
  const selection = { start: place.offset, end: isOne ? reading.chunk.offsetAt(end) : place.offset };
  return { project, set: place.set, place, selection, entry };
}
