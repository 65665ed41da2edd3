/** Offers the next free id where a question or a key question is begun, in YAML and in headings of Markdown. */
import type { Reading } from '../../model/reading.ts';
import { headModel } from '../../model/reading.ts';
import { nextBelow, nextKeyQuestion, stemOf } from '../free-ids.ts';
import { type Found, lineBefore } from './found.ts';
import { ids } from './ids.ts';
import { matching, type Offer, words } from './offer.ts';
import type { Scene } from './scene.ts';

/** The ids that an entry of a section can be given. */
export function newIds(scene: Scene, called: string): Offer[] {
  const { document, set } = scene;
  const style = set?.idStyle;
  if (document.kind !== 'section' || !set || !style) return [];
  const { retired = [], unused = [] } = set.model ?? {};
  const kept = [...retired.map(({ key }) => key.value), ...unused.map(({ value }) => value)];
  const taken = new Set([...set.names('id'), ...kept]);
  const title = headModel(document.readings[0], 'section')?.title?.value ?? '';
  if (called === 'key question') return words([nextKeyQuestion(title, style, taken)], 'the next free id');
  const around = keyQuestionAbove(scene);
  const stem = around === undefined ? (stemAbove(scene) ?? '') : `${around}.`;
  if (called !== 'question' || (stem === '' && style === 'lettered')) return [];
  const summary = style === 'lettered' && around !== undefined && !taken.has(`${around}S`);
  return [
    ...words([nextBelow(stem, taken)], 'the next free id'),
    ...(summary ? words([`${around}S`], `the summary of ${around}`) : []),
  ];
}

/** Ids after the marks of a heading: free ones in a section; in guidance those that it can be for. */
export function headingOffers(scene: Scene): Found | undefined {
  const [, marks, typed] = /^ {0,3}(#{1,2})[ \t]+([\w.]*)$/.exec(lineBefore(scene)) ?? [];
  if (typed === undefined || scene.document.source.format !== 'markdown') return undefined;
  if (scene.document.kind === 'guidance') return { offers: ids(scene, typed), typed };
  const offers = matching(newIds(scene, marks === '#' ? 'key question' : 'question'), typed);
  return { offers: offers.map((offer) => ({ ...offer, insert: `${offer.label} ` })), typed };
}

const keyQuestionOf = ({ definitions }: Reading) =>
  definitions.find(({ kind }) => kind === 'key question')?.name;

function keyQuestionAbove({ document, index }: Scene): string | undefined {
  for (let at = index; at >= 0; at--) {
    const name = keyQuestionOf(document.readings[at]!);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** What the ids of the questions above begin with, where they stand in the section directly. */
function stemAbove({ document, index }: Scene): string | undefined {
  const above = document.readings.slice(0, index).flatMap(({ definitions }) => definitions);
  const names = above.filter(({ kind }) => kind === 'question').map(({ name }) => name);
  return names.length > 0 ? stemOf(names) : undefined;
}
