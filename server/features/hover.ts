/** Tells what an editor shows of the word at a position: the card of a name, an option, a term, a rule or a field. */
import type { Project } from '../project/project.ts';
import type { Position, Range } from '../text/position.ts';
import { grammarCard, readingLine } from './cards/condition-card.ts';
import { fieldAround, fieldCard, hasFewWords, isCondition } from './cards/field-card.ts';
import { historyCard, retiredCard, takenRowCard } from './cards/id-card.ts';
import { optionCard } from './cards/option-card.ts';
import { card } from './cards/question-card.ts';
import { bandCard } from './cards/rating-card.ts';
import { ruleCard } from './cards/rule-card.ts';
import { termCard } from './cards/term-card.ts';
import { otherTextsAt } from './navigation/other-languages.ts';
import { type At, at } from './places/at.ts';
import { conditionPartAt } from './places/conditions.ts';
import { historyAt, idAt } from './places/ids.ts';
import { definitionsOf, nameAt } from './places/names.ts';
import { optionAt } from './places/options.ts';
import { ruleAt } from './places/rules.ts';
import { termAt } from './places/terms.ts';

export interface Hover {
  readonly markdown: string;
  readonly range: Range;
}

/** What is said, and the stretch of the chunk that it is said of. */
interface Said {
  readonly markdown: string;
  readonly at: { readonly start: number; readonly end: number };
  /** How the condition around it reads is not wanted beside it. */
  readonly isWhole?: boolean;
}

/** What is to be said of the word at a position; undefined where there is nothing. */
export function hover(project: Project, uri: string, position: Position): Hover | undefined {
  const place = at(project, uri, position);
  const said = place && (sayings(project, place) ?? ofCondition(place));
  if (!said) return undefined;
  const markdown = [said.markdown, said.isWhole ? undefined : conditionRead(place)]
    .filter(Boolean)
    .join('\n\n');
  if (markdown === '') return undefined;
  return { markdown, range: place.reading.chunk.rangeOf(said.at) };
}

/** What stands at a place, the first of these that it is. */
function sayings(project: Project, place: At): Said | undefined {
  return (
    ofHistory(place) ??
    ofTranslation(project, place) ??
    ofName(project, place) ??
    ofId(project, place) ??
    ofOption(place) ??
    ofBand(place) ??
    ofRule(place) ??
    ofTerm(project, place) ??
    ofText(project, place) ??
    ofField(place)
  );
}

function ofHistory(place: At): Said | undefined {
  const history = historyAt(place);
  return history && { markdown: historyCard(place.set, history), at: history.at };
}

function ofName(project: Project, place: At): Said | undefined {
  const { set } = place;
  const name = nameAt(place);
  const found = name ? definitionsOf(project, set, name) : [];
  if (!name || !set || found.length === 0) return undefined;
  return {
    markdown: found.map((definition) => card(project, set, definition)).join('\n\n---\n\n'),
    at: name.at,
  };
}

/** In a translation, the source of the text. */
const ofTranslation = (project: Project, place: At): Said | undefined =>
  place.document.kind === 'translation' ? ofText(project, place) : undefined;

/** A text in the other languages of its set. */
function ofText(project: Project, place: At): Said | undefined {
  const others = otherTextsAt(project, place);
  return others && { markdown: others.texts.map(({ markdown }) => markdown).join('\n\n'), at: others.at };
}

/** An id of which nothing is defined: of a row that an option brings, or one that is no longer used. */
function ofId(project: Project, place: At): Said | undefined {
  const { set } = place;
  const id = idAt(place);
  const markdown = id && set && (takenRowCard(project, set, id.name) ?? retiredCard(set, id.name));
  return markdown === undefined ? undefined : { markdown, at: id!.at };
}

function ofOption(place: At): Said | undefined {
  const found = optionAt(place);
  return found && { markdown: optionCard(found), at: found.origin, isWhole: true };
}

function ofBand({ leaf, reading }: At): Said | undefined {
  const markdown = leaf?.role === 'band' ? bandCard(reading, leaf.scalar) : undefined;
  return markdown === undefined ? undefined : { markdown, at: leaf!.scalar };
}

function ofRule(place: At): Said | undefined {
  const found = ruleAt(place);
  return found && { markdown: ruleCard(found.rule), at: found.at };
}

function ofTerm(project: Project, place: At): Said | undefined {
  const found = termAt(project, place);
  return found && { markdown: termCard(found.term), at: found.at };
}

/** The field whose name stands at the position, or whose value does where that is one of a few words. */
function ofField(place: At): Said | undefined {
  const pair = place.pairs.at(-1);
  const field = pair && fieldAround(place.reading, pair);
  if (!field) return undefined;
  const isOnName = place.offset <= pair.key.end;
  if (!isOnName && !hasFewWords(field)) return undefined;
  return { markdown: fieldCard(pair.key.value, field), at: isOnName ? pair.key : (pair.value ?? pair.key) };
}

/** The words of a condition that name nothing, and what stands between them. */
function ofCondition(place: At): Said | undefined {
  const { leaf } = place;
  if (leaf?.role !== 'condition') return undefined;
  const found = conditionPartAt(place);
  const markdown = found && grammarCard(found.part);
  return markdown === undefined ? { markdown: '', at: leaf.scalar } : { markdown, at: found!.at };
}

/** How the condition at a place reads: the one in which it stands, or the one behind the name of its field. */
function conditionRead({ leaf, pairs, reading, set }: At): string | undefined {
  const pair = pairs.at(-1);
  const field = pair && fieldAround(reading, pair);
  const behind = field && isCondition(field) && pair?.value?.type === 'scalar' ? pair.value : undefined;
  const scalar = leaf?.role === 'condition' && !leaf.isKey ? leaf.scalar : behind;
  return scalar && set && readingLine(set, scalar.value);
}
