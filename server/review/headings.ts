/** Finds under which heading a change is told: the section in which it stands, or the other part of the set. */
import type { Comparison } from '../change/comparison/compare.ts';
import type { Change } from '../change/version/classes.ts';
import { headModel } from '../model/reading.ts';
import type { Document } from '../project/document.ts';

export function headingsOf({ base, head }: Comparison): (change: Change) => string {
  const known = new Map<Document | undefined, string>();
  const projects = { base: base.project, head: head.project };
  return ({ places }) => {
    const place = places.find(({ version }) => version === 'head') ?? places[0];
    const document = place && projects[place.version].documentOf(place.at.chunk);
    const heading = known.get(document) ?? headingOf(document);
    known.set(document, heading);
    return heading;
  };
}

function headingOf(document: Document | undefined): string {
  const kind = document?.kind;
  if (!kind || kind === 'question-set') return THE_SET;
  const title = headModel(document.readings[0], 'section')?.title?.value.trim();
  return title || kind.charAt(0).toUpperCase() + kind.slice(1);
}

const THE_SET = 'The set';
