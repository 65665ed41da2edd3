/** Finds under which heading a change is told: the section in which it stands, or the other part of the set. */
import type { Change } from '../change/version/classes.ts';
import { headModel } from '../model/reading.ts';
import type { Document } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { type ReviewWords, reviewWords } from './language.ts';

/** Both versions of a set, each with all around it. */
export type Projects = Readonly<Record<'base' | 'head', Project>>;

export function headingsOf(projects: Projects, language: string): (change: Change) => string {
  const known = new Map<Document | undefined, string>();
  const say = reviewWords(language);
  return ({ places }) => {
    const place = places.find(({ version }) => version === 'head') ?? places[0];
    const document = place && projects[place.version].documentOf(place.at.chunk);
    const heading = known.get(document) ?? headingOf(document, say);
    known.set(document, heading);
    return heading;
  };
}

function headingOf(document: Document | undefined, say: ReviewWords): string {
  const kind = document?.kind;
  if (!kind || kind === 'question-set') return say.theSet;
  const title = headModel(document.readings[0], 'section')?.title?.value.trim();
  return title || say.document(kind);
}
