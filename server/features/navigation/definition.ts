/** Finds where the id, name, code or path at a position is defined, for “Go to Definition”. */
import type { Leaf } from '../../model/read-shape.ts';
import type { Definition } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { Position, Range } from '../../text/position.ts';
import { parentFolder, resolvePath } from '../../text/uri.ts';
import { type At, at } from '../places/at.ts';
import { definitionsOf, nameAt } from '../places/names.ts';
import { optionAt } from '../places/options.ts';
import { placeOf } from '../places/place.ts';
import { termAt } from '../places/terms.ts';

/** Where something stands that is referred to. */
export interface DefinitionTarget {
  readonly uri: string;
  /** The whole of it: the question, the standard. */
  readonly range: Range;
  /** Its id or its name. */
  readonly selection: Range;
  /** The words that refer to it. */
  readonly origin: Range;
}

/** What the id, name, code or path at a position stands for; nothing where that is not known. */
export function definition(project: Project, uri: string, position: Position): DefinitionTarget[] {
  const place = at(project, uri, position);
  if (!place) return [];
  const name = nameAt(place);
  if (name)
    return definitionsOf(project, place.set, name).flatMap((found) => target(project, found, name.range));
  return optionTarget(project, place) ?? termTarget(project, place) ?? documentTarget(project, place);
}

/** Where the glossary gives a term that a text uses. */
function termTarget(project: Project, place: At): DefinitionTarget[] | undefined {
  const found = termAt(project, place);
  if (!found) return undefined;
  const { reading, place: own } = found.term;
  const given = placeOf(project, { chunk: reading.chunk, start: own.start, end: own.end });
  const origin = place.reading.chunk.rangeOf(found.at);
  return given && [{ uri: given.uri, range: given.range, selection: given.range, origin }];
}

function target(project: Project, { reading, place, node }: Definition, origin: Range): DefinitionTarget[] {
  const selection = placeOf(project, { chunk: reading.chunk, start: place.start, end: place.end });
  if (!selection) return [];
  const whole = {
    start: Math.min(place.start, node?.start ?? place.start),
    end: Math.max(place.end, node?.end ?? place.end),
  };
  return [{ uri: selection.uri, range: reading.chunk.rangeOf(whole), selection: selection.range, origin }];
}

function optionTarget(project: Project, place: At): DefinitionTarget[] | undefined {
  const option = optionAt(place);
  if (!option) return undefined;
  const found = placeOf(project, { chunk: option.chunk, start: option.key.start, end: option.key.end });
  return (
    found && [
      {
        uri: found.uri,
        range: found.range,
        selection: found.range,
        origin: place.reading.chunk.rangeOf(option.origin),
      },
    ]
  );
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function documentTarget(project: Project, { leaf, document, reading }: At): DefinitionTarget[] {
  const found = leaf && documentBehind(project, document, leaf);
  return found
    ? [{ uri: found, range: START, selection: START, origin: reading.chunk.rangeOf(leaf.scalar) }]
    : [];
}

/** The document that a path names, or the manifest of the set whose folder it names; undefined of any other text. */
export function documentBehind(
  project: Project,
  document: Document,
  { role, scalar }: Leaf,
): string | undefined {
  if (role !== 'path' && role !== 'section-document') return undefined;
  const own = parentFolder(document.uri);
  const folder = role === 'section-document' ? (project.setOf(document.uri)?.folder ?? own) : own;
  const uri = resolvePath(folder, scalar.value);
  return uri === undefined ? undefined : documentAt(project, uri);
}

function documentAt(project: Project, uri: string): string | undefined {
  const set: QuestionSet | undefined = project.setAt(uri);
  return project.documents.get(uri)?.uri ?? set?.manifest.uri;
}
