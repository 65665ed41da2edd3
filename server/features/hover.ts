/** Tells what an editor shows of the word at a position: the card of a name, an option, a band or a field. */
import type { Field } from '../model/shape.ts';
import type { Project } from '../project/project.ts';
import type { Pair } from '../syntax/tree.ts';
import type { Position, Range } from '../text/position.ts';
import { code, escapedMarkdown } from './cards/markdown.ts';
import { card } from './cards/question-card.ts';
import { bandCard } from './cards/rating-card.ts';
import { type At, at, recordsAt } from './places/at.ts';
import { definitionsOf, type NameAt, nameAt } from './places/names.ts';
import { optionAt } from './places/options.ts';

export interface Hover {
  readonly markdown: string;
  readonly range: Range;
}

/** What is to be said of the word at a position: an id, a name, a code or a field; undefined where there is nothing. */
export function hover(project: Project, uri: string, position: Position): Hover | undefined {
  const place = at(project, uri, position);
  if (!place) return undefined;
  const name = nameAt(place);
  if (name) return ofName(project, place, name);
  return ofOption(place) ?? ofBand(place) ?? ofField(place);
}

function ofName(project: Project, place: At, name: NameAt): Hover | undefined {
  const { set } = place;
  const found = definitionsOf(project, set, name);
  if (!set || found.length === 0) return undefined;
  return {
    markdown: found.map((definition) => card(project, set, definition)).join('\n\n---\n\n'),
    range: name.range,
  };
}

function ofOption(place: At): Hover | undefined {
  const found = optionAt(place);
  if (!found) return undefined;
  const { key, option, origin } = found;
  const lines = [
    `${code(key.value)} ${escapedMarkdown(option?.label?.value ?? '')}`,
    option?.means?.value.trim(),
    option?.onlyWhen && `Offered when ${code(option.onlyWhen.value)}`,
  ];
  return { markdown: lines.filter(Boolean).join('\n\n'), range: place.reading.chunk.rangeOf(origin) };
}

function ofBand({ leaf, reading }: At): Hover | undefined {
  const markdown = leaf?.role === 'band' ? bandCard(reading, leaf.scalar) : undefined;
  return markdown === undefined ? undefined : { markdown, range: reading.chunk.rangeOf(leaf!.scalar) };
}

/** The field whose name stands at the position, or whose value does where that is one of a few words. */
function ofField(place: At): Hover | undefined {
  const pair = place.pairs.at(-1);
  if (!pair) return undefined;
  const isOnName = place.offset <= pair.key.end;
  const field = fieldOf(place, pair);
  if (!field || (!isOnName && !hasFewWords(field))) return undefined;
  return {
    markdown: fieldCard(pair.key.value, field),
    range: place.reading.chunk.rangeOf(isOnName ? pair.key : (pair.value ?? pair.key)),
  };
}

const hasFewWords = ({ shape }: Field) => shape.is === 'text' && shape.words !== undefined;

function fieldOf(place: At, pair: Pair): Field | undefined {
  const record = recordsAt(place.reading, pair.key.start).find(({ model }) =>
    model.node?.pairs.includes(pair),
  );
  const fields = record?.shape.fields;
  return fields && Object.hasOwn(fields, pair.key.value) ? fields[pair.key.value] : undefined;
}

/** What a field is for, as its shape says. */
export function fieldCard(name: string, field: Field): string {
  const { shape, what, required, example } = field;
  const words =
    shape.is === 'text' && shape.words ? `One of: ${shape.words.map(code).join(', ')}` : undefined;
  const lines = [
    `**${escapedMarkdown(name)}**${required ? ' · required' : ''}`,
    escapedMarkdown(what),
    words,
    example && `For example ${code(`${name}: ${example}`)}`,
  ];
  return lines.filter(Boolean).join('\n\n');
}
