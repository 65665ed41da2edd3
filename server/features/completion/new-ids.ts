/** Offers the next free id where a question or a key question is begun. */
import { headModel, type Reading } from '../../model/reading.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { nextBelow, nextKeyQuestion, stemOf } from '../typing/free-ids.ts';
import type { Scene } from './cursor/scene.ts';
import { type Offer, words } from './offer.ts';

/** The ids that an entry of a section can be given. */
export function newIds(scene: Scene, called: string): Offer[] {
  const { document, set } = scene;
  const style = set?.idStyle;
  if (document.kind !== 'section' || !set || !style) return [];
  const taken = takenIds(set);
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

/** Every id that is in use, was retired, or is left out on purpose. */
export function takenIds(set: QuestionSet): ReadonlySet<string> {
  const { retired = [], unused = [] } = set.model ?? {};
  const kept = [...retired.map(({ key }) => key.value), ...unused.map(({ value }) => value)];
  return new Set([...set.names('id'), ...kept]);
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
