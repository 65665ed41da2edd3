/** Offers what can stand in a heading of Markdown: free ids and whole questions in a section, in guidance what it can be on. */
import { type Definition, headModel } from '../../model/reading.ts';
import { resolvePath } from '../../text/uri.ts';
import { type Found, lineBefore } from './cursor/found.ts';
import type { Scene } from './cursor/scene.ts';
import { ids } from './ids.ts';
import { newIds } from './new-ids.ts';
import { matching } from './offer.ts';
import { wholeHeading } from './whole.ts';

/** Ids after the marks of a heading: free ones in a section; in guidance those that it can be for. */
export function headingOffers(scene: Scene): Found | undefined {
  const [, marks, typed] = /^ {0,3}(#{1,2})[ \t]+([\w.]*)$/.exec(lineBefore(scene)) ?? [];
  if (typed === undefined || scene.document.source.format !== 'markdown') return undefined;
  if (scene.document.kind === 'guidance') return { offers: ids(scene, typed, fitsGuidance(scene)), typed };
  const offers = matching(newIds(scene, marks === '#' ? 'key question' : 'question'), typed);
  const withSpace = offers.map((offer) => ({ ...offer, insert: `${offer.label} ` }));
  return { offers: [...withSpace, ...matching(wholeHeading(scene, marks!), typed)], typed };
}

/** What guidance can be on: the entries of the section that it is for, each once. */
function fitsGuidance({ document, project, set }: Scene): (definition: Definition) => boolean {
  const path = headModel(document.readings[0], 'guidance')?.for?.value;
  const uri = path === undefined || !set ? undefined : resolvePath(set.folder, path);
  const given = new Set(document.readings.flatMap(({ definitions }) => definitions.map(({ name }) => name)));
  return ({ name, kind, reading }) =>
    kind !== 'section' &&
    !given.has(name) &&
    (uri === undefined || project.documentOf(reading.chunk)?.uri === uri);
}
