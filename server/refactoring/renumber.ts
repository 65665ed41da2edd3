/** Numbers the questions of a key question or a section in the order in which they stand, without gaps. */
import { keyQuestionGroups } from '../exchange/drafts/place.ts';
import { withoutSpaces } from '../model/ids.ts';
import type { Reading, SectionEntry } from '../model/reading.ts';
import type { Document } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import { type Plan, Refusal } from './plan.ts';
import { baseOrigins } from './rename/base-entry.ts';
import { idsRenamed } from './rename/ids.ts';

/** What is to be numbered: the questions below this entry, and where asked to those from one of them on alone. */
export interface Stretch {
  readonly document: Document;
  /** A key question; all of them, and what stands in the section directly, where it is left out. */
  readonly keyQuestion: string | undefined;
  /** The first question whose number may change. */
  readonly from?: string;
}

/** The stretch that an id names: a section, a key question. Throws a `Refusal` for any other. */
export function stretchOf(project: Project, set: QuestionSet, id: string): Stretch {
  const [entry] = set.defined('id', withoutSpaces(id));
  const document = entry && project.documentOf(entry.reading.chunk);
  if (!entry || !document) throw new Refusal(`${id} is not in this set.`);
  if (entry.kind === 'section') return { document, keyQuestion: undefined };
  if (entry.kind !== 'key question')
    throw new Refusal(
      `${id} is a ${entry.kind}: name the key question or the section whose questions are to be numbered.`,
    );
  return { document, keyQuestion: entry.name };
}

/**
 * The ids that change. An id that was retired, is left out on purpose, or belonged to something else in the base is passed
 * over; one that is numbered below another, such as A1.8a, goes with it. Throws a `Refusal` as renaming does.
 */
export function renumbering(project: Project, set: QuestionSet, stretch: Stretch): Plan {
  const ids = newNumbers(project, set, stretch);
  if (ids.size === 0) throw new Refusal('Everything is numbered in order already.');
  const place = stretch.keyQuestion ?? 'the section';
  return { ...idsRenamed(project, set, ids), title: `Number the questions of ${place} in order` };
}

export function newNumbers(
  project: Project,
  set: QuestionSet,
  { document, keyQuestion, from }: Stretch,
): Map<string, string> {
  const changed = new Map<string, string>();
  for (const group of keyQuestionGroups(document)) {
    if (keyQuestion !== undefined && group.keyQuestion !== keyQuestion) continue;
    const entries = entriesIn(group.questions);
    for (const [id, now] of inGroup(entries, freeIn(project, set, entries), from))
      if (id !== now) changed.set(id, now);
  }
  return changed;
}

const entriesIn = (readings: readonly Reading[]): SectionEntry[] =>
  readings.flatMap(({ definitions }) =>
    definitions.filter((each) => each.space === 'id' && each.kind === 'question'),
  );

/** A stem, a number, and what hangs on it: `A1.`, 8 and `a`. */
const NUMBERED = /^(.*?\D)?(\d+)([a-z]?)$/;

/** The ids of a group with those that they become: each stem is counted by itself, and what hangs on a number goes with it. */
function* inGroup(
  entries: readonly SectionEntry[],
  isFree: (id: string, entry: SectionEntry) => boolean,
  from: string | undefined,
): Generator<[string, string]> {
  const became = new Map<string, string>();
  const counts = new Map<string, number>();
  let isReached = from === undefined;
  for (const entry of entries) {
    const { name } = entry;
    isReached ||= name === from;
    const [, stem = '', number = '', tail = ''] = NUMBERED.exec(name) ?? [];
    if (number === '') continue;
    const parent = stem.replace(/\.$/, '');
    const newStem = became.has(parent) ? became.get(parent)! + stem.slice(parent.length) : stem;
    const head = `${stem}${number}`;
    if (tail !== '' && became.has(head)) {
      yield [name, became.get(head)! + tail];
      continue;
    }
    let now = name;
    if (isReached) {
      let next = (counts.get(newStem) ?? 0) + 1;
      while (!isFree(`${newStem}${next}${tail}`, entry)) next++;
      counts.set(newStem, next);
      now = `${newStem}${next}${tail}`;
    } else counts.set(newStem, Math.max(counts.get(newStem) ?? 0, Number(number)));
    became.set(name, now);
    if (tail !== '') became.set(head, now.slice(0, -tail.length));
    yield [name, now];
  }
}

/** Says whether one of some entries may have an id: nothing else has it, or had it. */
function freeIn(
  project: Project,
  set: QuestionSet,
  entries: readonly SectionEntry[],
): (id: string, entry: SectionEntry) => boolean {
  const own = new Set(entries.map(({ name }) => name));
  const base = project.baseOf(set);
  const { retired = [], unused = [] } = set.model ?? {};
  const gone = new Set(
    [...retired.map(({ key }) => key.value), ...unused.map(({ value }) => value)].map(withoutSpaces),
  );
  return (id, entry) => {
    if (gone.has(id)) return false;
    if (set.defined('id', id).length > 0) return own.has(id);
    const isKnown = base !== undefined && base.set.defined('id', id).length > 0;
    return !isKnown || baseOrigins(entry, base).includes(id) || isSpoken(set, id);
  };
}

/** True of an id that an entry says it had: it is accounted for. */
const isSpoken = (set: QuestionSet, id: string) =>
  [...set.mentionsOf('id', id)].some(({ mentions }) =>
    mentions.some(({ name, leaf }) => name === id && leaf.field === 'was'),
  );
