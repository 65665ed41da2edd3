/** Tells what each column of case data stands for: the label of a case, a fact or a question. */
import { withoutSpaces } from '../../model/ids.ts';
import type { View } from '../../project/view.ts';
import { answerFaults } from '../../routing/cases/answers.ts';
import { unknownFact, unknownId } from '../../routing/cases/said.ts';
import type { SetRouting } from '../../routing/gates/set-routing.ts';
import type { Answerable } from '../../routing/meaning/subject.ts';
import { Evaluator } from '../../routing/one-case/evaluator.ts';
import { composed } from '../../text/signs/composed.ts';
import { nearest } from '../../text/wording/nearest.ts';
import type { ColumnPlace, FindingList } from './finding.ts';
import { type Heading, LABEL } from './table.ts';

/** A column that gives a fact or an answer. */
export interface Column {
  /** Which cell of a row, counted from 0. */
  readonly at: number;
  readonly subject: Answerable;
  readonly place: ColumnPlace;
}

export interface CaseColumns {
  readonly label: Pick<Column, 'at' | 'place'>;
  readonly given: readonly Column[];
  /** Those of them that give facts. */
  readonly facts: readonly Column[];
  /** How many cells a row has. */
  readonly width: number;
  /** The names of the facts and the ids of the questions that have one. */
  readonly names: ReadonlySet<string>;
}

/** Columns whose heading begins so are for their reader alone. */
const NOTE = /^note:/i;
const FACT = /^fact:/i;

/** What the columns of some data stand for; undefined where one of them cannot be told, which is then a finding. */
export function caseColumns(
  headings: readonly Heading[],
  view: View,
  routes: SetRouting,
  findings: FindingList,
): CaseColumns | undefined {
  const label = headings.findIndex(({ name, under }) => name === LABEL && !under);
  if (label < 0) {
    const why = 'it labels each case, so that the case can be found again';
    findings.add('error', `There is no column “${LABEL}”: ${why}.`, rowOf(headings[0]));
  }
  const seen = new Map<string, ColumnPlace>();
  const given = headings.flatMap((heading, at): Column[] => {
    if (at === label || (NOTE.test(heading.name) && !heading.under)) return [];
    const subject = subjectOf(heading, view, routes);
    const place = placeOf(heading);
    const name = typeof subject === 'string' ? heading.name : subject.name;
    const fault = typeof subject === 'string' ? subject : twice(name, seen.get(name));
    seen.set(name, seen.get(name) ?? place);
    if (fault !== undefined) findings.add('error', fault, { ...rowOf(heading), column: place });
    return typeof subject === 'string' ? [] : [{ at, subject, place }];
  });
  if (findings.counted.error > 0) return undefined;
  return {
    label: { at: label, place: placeOf(headings[label]!) },
    given,
    facts: given.filter(({ subject }) => subject.is === 'fact'),
    width: headings.length,
    names: new Set(seen.keys()),
  };
}

const placeOf = ({ name, letter }: Heading): ColumnPlace => (letter ? { name, letter } : { name });

/** The header of a table is its first row; JSON has none. */
const rowOf = (heading: Heading | undefined) => (heading?.letter ? { row: 1 } : {});

function twice(name: string, first: ColumnPlace | undefined): string | undefined {
  if (!first) return undefined;
  const where = first.letter ? `in column ${first.letter}` : `as ${first.name}`;
  return `${name} is given ${where} already: only one of them can be meant.`;
}

/** What a heading stands for, or what is wrong with it. */
function subjectOf(
  { name: written, under, letter }: Heading,
  view: View,
  routes: SetRouting,
): Answerable | string {
  const name = composed(written);
  if (name === '') return 'This column has no name: give it the id of a question, or “note:” and any word.';
  if (under === undefined && letter === undefined)
    return `“${name}” is no part of a case: a case has “case”, “facts” and “answers”.`;
  if (name === LABEL && under === undefined) return `A second column is called “${LABEL}”.`;
  if (under === 'facts' || (under === undefined && FACT.test(name)))
    return factNamed(under ? name.trim() : name.replace(FACT, '').trim(), view, routes);
  const id = withoutSpaces(name);
  const subject = routes.subject(id) ?? (under ? undefined : routes.subject(name));
  if (subject?.is === 'fact' && under) return `${name} is a fact: it belongs under “facts”.`;
  if (!subject) return unknown(id, name, under !== undefined, view);
  const evaluator = new Evaluator(routes, { facts: new Map(), answers: new Map() });
  return answerFaults({ name: id, values: [] }, subject, { evaluator })[0]?.message ?? subject;
}

function factNamed(name: string, view: View, routes: SetRouting): Answerable | string {
  const isFact = view.defined('fact', name).length > 0;
  const subject = isFact ? routes.subject(name) : undefined;
  return subject?.is === 'fact' ? subject : unknownFact(name, view).message;
}

function unknown(id: string, name: string, isAnswer: boolean, view: View): string {
  const { message, meant } = unknownId(id, view);
  const fact =
    isAnswer || meant || view.routed(id).length > 0 ? undefined : nearest(name, view.names('fact'));
  return fact ? `${name} is neither a question nor a fact of this set. Did you mean ${fact}?` : message;
}
