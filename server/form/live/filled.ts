/** Reads what is filled in on a form as the facts and answers of a case, and the other way round. */
import type { PlainRouting } from '../../routing/gates/plain-routing.ts';

/** What is filled in: by a control's name, the values that are ticked, chosen or typed. */
export type Filled = Readonly<Record<string, readonly string[]>>;

export interface FilledCase {
  readonly facts: Map<string, readonly string[]>;
  readonly answers: Map<string, readonly string[]>;
}

/** What stands before the name of a fact in the name of its controls; ids and names hold no colon. */
export const FACT = 'fact:';

/** The parts of an answer that have controls of their own: of a date, a code in place of what is written, an option kept elsewhere. */
const DATE_PARTS = ['year', 'month', 'day'] as const;
type Part = (typeof DATE_PARTS)[number] | 'or' | 'listed';

/** The name of a control for a part of an answer. */
export const partName = (name: string, part: Part) => `${name}:${part}`;

/** The case that a form gives; what is left blank is left out. */
export function caseFrom(filled: Filled): FilledCase {
  const result: FilledCase = { facts: new Map(), answers: new Map() };
  const parts = new Map<string, Partial<Record<Part | 'whole', readonly string[]>>>();
  for (const [control, values] of Object.entries(filled)) {
    const isFact = control.startsWith(FACT);
    const name = isFact ? control.slice(FACT.length) : control;
    const colon = isFact ? -1 : name.lastIndexOf(':');
    const whose = colon < 0 ? name : name.slice(0, colon);
    if (isFact) result.facts.set(name, values);
    else parts.set(whose, { ...parts.get(whose), [colon < 0 ? 'whole' : name.slice(colon + 1)]: values });
  }
  for (const [name, given] of parts) {
    const answer = given.or?.length
      ? given.or
      : [...(given.whole ?? []), ...(given.listed ?? []), ...dateIn(given)];
    const said = answer.map((value) => value.trim()).filter(Boolean);
    if (said.length > 0) result.answers.set(name, said);
  }
  return result;
}

/** A date as a case has it: as far as it is filled in, the year first. */
function dateIn(given: Partial<Record<Part, readonly string[]>>): string[] {
  const [year = '', month = '', day = ''] = DATE_PARTS.map((part) => given[part]?.[0]?.trim() ?? '');
  if (!year && !month && !day) return [];
  const two = (part: string) => part.padStart(2, '0');
  const written = [year, month || day ? two(month) : '', day && two(day)].filter(Boolean);
  return [written.join('-')];
}

/** What is to be filled in for a case. */
export function filledFrom(
  { facts, answers }: FilledCase,
  { subjects }: PlainRouting,
): Record<string, string[]> {
  const types = new Map(subjects.map(([name, { answer }]) => [name, answer]));
  const filled: Record<string, string[]> = {};
  for (const [name, values] of facts) filled[FACT + name] = [...values];
  for (const [name, values] of answers) {
    const type = types.get(name);
    const isSpecial = type?.specials.some(({ code }) => values.includes(code));
    if (isSpecial) filled[partName(name, 'or')] = [...values];
    else if (type?.form === 'date')
      values[0]?.split('-').forEach((part, at) => {
        const which = DATE_PARTS[at];
        if (which) filled[partName(name, which)] = [part];
      });
    else {
      const isListed = (value: string) =>
        type?.hasMore === true && !type.options.some(({ code }) => code === value);
      filled[name] = values.filter((value) => !isListed(value));
      const listed = values.find(isListed);
      if (listed !== undefined) filled[partName(name, 'listed')] = [listed];
    }
  }
  return filled;
}
