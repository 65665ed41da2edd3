/** Which standards and criteria questions give evidence for, and which need no evidence from questions. */
import type { Question } from '../../model/documents/section.ts';
import { withoutSpaces } from '../../model/ids.ts';
import type { Definition, Mention, Reading } from '../../model/reading.ts';
import type { Catalogue } from '../../project/catalogue.ts';

/** What of the standards the questions and key questions of a reading give evidence for. */
export function evidence(reading: Reading): Mention[] {
  return reading.kind === 'section' ? reading.mentions.filter(isEvidence) : [];
}

const isEvidence = ({ space, form, leaf }: Mention) =>
  space === 'standard' && form === 'field' && leaf.field !== 'standard';

/** What of the standards is cited, by id. */
export const CITED: Catalogue = {
  name: 'cited standards',
  keysOf: (reading) => evidence(reading).map(({ name }) => name),
};

/** The ids of the criteria that a question or a row cites, each where it stands. */
export function criteriaOf({ criteria }: Question): { id: string; start: number; end: number }[] {
  return (criteria ?? []).map(({ value, start, end }) => ({ id: withoutSpaces(value), start, end }));
}

/** What stands directly below an entry of the standards: the criteria of a standard, the standards of a theme. */
export function partsOfStandards({ name, reading }: Definition): Definition[] {
  return reading.definitions.filter(({ parent }) => parent === name);
}

/** True of what questions need give no evidence for; a standard that is not rated by its questions need have none. */
export function isElsewhere(definition: Definition): boolean {
  if (definition.kind === 'criterion') return definition.model.evidence?.value === 'other';
  if (definition.kind !== 'standard') return false;
  const { evidence, rated } = definition.model;
  return evidence ? evidence.value === 'other' : rated?.value === 'judged' || rated?.value === 'none';
}
