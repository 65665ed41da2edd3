/** Renames what stands at a position, or what has a name: all that speaks of it with it, and nothing that is history. */
import { documentBehind } from '../../features/navigation/definition.ts';
import { type At, at as placeAt } from '../../features/places/at.ts';
import { definitionsOf } from '../../features/places/names.ts';
import { placedOption } from '../../features/places/option-uses.ts';
import { optionBringing } from '../../features/places/options.ts';
import { type Spoken, spokenAt } from '../../features/places/spoken.ts';
import { written } from '../../features/places/uses.ts';
import { withoutSpaces } from '../../model/ids.ts';
import type { SectionEntry } from '../../model/reading.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { Position, Range } from '../../text/position.ts';
import { baseName } from '../../text/uri.ts';
import { documentMoved } from '../files.ts';
import { distinct, type Plan, type PlannedEdit, Refusal } from '../plan.ts';
import { idsBelow, idsRenamed, isByCode } from './ids.ts';
import { alternativeRenamed, nameChanged, termRenamed } from './names.ts';
import { optionRenamed } from './options.ts';
import { otherWords } from './words.ts';

/** What can be renamed, and the words for it where it stands. */
export interface Renamable {
  readonly set: QuestionSet;
  readonly spoken: Spoken | FileNamed;
  readonly range: Range;
  readonly name: string;
}

/** A document, with the path by which it is named. */
interface FileNamed {
  readonly is: 'file';
  readonly uri: string;
  readonly path: string;
}

/** What a position names. Throws a `Refusal` where it names nothing, or something that is gone. */
export function renamableAt(project: Project, uri: string, position: Position): Renamable {
  const place = placeAt(project, uri, position);
  const spoken = place && spokenAt(project, place);
  const file = place?.set && !spoken ? fileAt(project, place) : undefined;
  if (file) return file;
  if (!place?.set || !spoken)
    throw new Refusal(
      place?.leaf?.field === 'was'
        ? 'What something was called in an earlier version stays as it was.'
        : 'Nothing that has a name stands here: put the cursor on an id, a code or another name.',
    );
  const own = halfAt(project, place.set, spoken, place.offset);
  const { start, end } = own.at;
  return {
    set: place.set,
    spoken: own,
    range: place.reading.chunk.rangeOf(own.at),
    name: place.reading.chunk.text.slice(start, end),
  };
}

function fileAt(project: Project, { set, document, leaf, reading }: At): Renamable | undefined {
  const uri = leaf && documentBehind(project, document, leaf);
  if (!set || !leaf || uri === undefined || !project.documents.has(uri) || leaf.scalar.value.includes('..'))
    return undefined;
  const path = leaf.scalar.value;
  // The path of a folder leads to the manifest in it, which keeps its name.
  if (!path.endsWith(baseName(uri))) return undefined;
  return {
    set,
    spoken: { is: 'file', uri, path },
    range: reading.chunk.rangeOf(written(leaf.scalar)),
    name: path,
  };
}

/** Of `P1.7/custody` the half in which the cursor stands: the question, or what it has under that code. */
function halfAt(project: Project, set: QuestionSet, spoken: Spoken, offset: number): Spoken {
  if (spoken.is !== 'name' || spoken.name.space !== 'id') return spoken;
  const { name, at } = spoken.name;
  const slash = name.indexOf('/');
  const isWhole = slash >= 0 && at.end - at.start === name.length;
  if (!isWhole) return spoken;
  const middle = at.start + slash;
  if (offset <= middle) return half(spoken, name.slice(0, slash), { start: at.start, end: middle });
  const last = { start: middle + 1, end: at.end };
  const brought = set.defined('id', name).length === 0 ? optionBringing(set, name, last) : undefined;
  const option = brought && placedOption(project, brought);
  return option ? { is: 'option', option, at: last } : half(spoken, name, last);
}

const half = (spoken: Extract<Spoken, { is: 'name' }>, name: string, at: Spoken['at']): Spoken => ({
  ...spoken,
  at,
  name: { ...spoken.name, name, at },
});

/** All that renaming changes. Throws a `Refusal` with the reason where it cannot be done. */
export function renaming(
  project: Project,
  { set, spoken }: Omit<Renamable, 'range' | 'name'>,
  to: string,
): Plan {
  const name = to.trim();
  if (name === '') throw new Refusal('A name cannot be empty.');
  switch (spoken.is) {
    case 'file':
      return documentMoved(project, spoken, name);
    case 'option':
      return withWords(set, optionRenamed(project, set, spoken.option, name), undefined, name);
    case 'alternative':
      return alternativeRenamed(set, spoken.name, name);
    case 'term':
      return termRenamed(project, set, spoken.term, name);
    case 'name': {
      const { space, name: from } = spoken.name;
      if (space !== 'id' && space !== 'guidance')
        return withWords(set, nameChanged(project, set, spoken.name, name), from, name);
      const [entry] = definitionsOf(project, set, { space: 'id', name: from }) as SectionEntry[];
      if (!entry) throw new Refusal(`${from} is not in this set.`);
      return entryRenamed(project, set, entry, withoutSpaces(name));
    }
  }
}

/** With a key question go its questions; what is numbered below a question is offered. */
function entryRenamed(project: Project, set: QuestionSet, entry: SectionEntry, given: string): Plan {
  const to = isByCode(entry) && !given.includes('/') ? `${entry.parent}/${given}` : given;
  const below = idsBelow(project, entry, to);
  const own: [string, string] = [entry.name, to];
  if (entry.kind === 'key question')
    return withWords(set, idsRenamed(project, set, new Map([own, ...below])), entry.name, to);
  const plan = withWords(set, idsRenamed(project, set, new Map([own])), entry.name, to);
  return below.size === 0 ? plan : withBelow(project, set, plan, new Map([own, ...below]));
}

/** The plan with the edits that more ids would need on top of it, where these can be given. */
function withBelow(project: Project, set: QuestionSet, plan: Plan, ids: ReadonlyMap<string, string>): Plan {
  let all: Plan;
  try {
    all = idsRenamed(project, set, ids);
  } catch (error) {
    if (error instanceof Refusal) return plan;
    throw error;
  }
  const isFree = ({ at }: PlannedEdit) =>
    !plan.edits.some(({ at: own }) => own.chunk === at.chunk && own.start <= at.end && at.start <= own.end);
  const more = all.edits
    .filter((edit) => (edit.purpose === 'name' || edit.purpose === 'mentions') && isFree(edit))
    .map((edit): PlannedEdit => ({ ...edit, purpose: 'below' }));
  return { ...plan, edits: distinct([...plan.edits, ...more]) };
}

/** The plan with the places where texts hold the same word. */
function withWords(set: QuestionSet, plan: Plan, from: string | undefined, to: string): Plan {
  if (from === undefined) return plan;
  const known = plan.edits.map(({ at }) => at);
  const words = otherWords(set, from, known).map((at): PlannedEdit => ({ at, text: to, purpose: 'words' }));
  return { ...plan, edits: [...plan.edits, ...words] };
}
