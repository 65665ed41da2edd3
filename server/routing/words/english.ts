/** How conditions are said in English. */
import type { TestKind } from '../../syntax/conditions/tree.ts';
import { sentenceList } from '../../text/wording/sentence-list.ts';
import { joined, type Language, type TestedSubject } from './language.ts';
import { type Piece, say } from './pieces.ts';

export const english: Language = {
  test: (asked, kind, values) =>
    asked.of === 'count' ? counted(asked, kind, values) : tested(asked, kind, values),
  not: (part) => say`it is not so that ${part}`,
  and: (parts) => joined(parts, () => 'and'),
  or: (parts) => joined(parts, () => 'or'),
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
};

function tested(asked: TestedSubject, kind: TestKind, values: readonly string[]): Piece[] {
  const isFact = asked.named.is === 'fact';
  if (isFact && kind === 'is answered') return say`${subject(asked)} is known`;
  if (isFact && kind === 'is not answered') return say`${subject(asked)} is not known`;
  return say`${subject(asked)} ${predicate(kind, values, asked.unit)}`;
}

function subject({ of, named }: TestedSubject): Piece[] {
  if (named.is === 'fact') return say`the ${[named]}`;
  return of === 'answer' ? [named] : say`${of} of ${[named]}`;
}

const or = (values: readonly string[]) => sentenceList(values, 'or');
const and = (values: readonly string[]) => sentenceList(values);

function predicate(kind: TestKind, values: readonly string[], unit: string | undefined): string {
  const value = [values[0], unit].filter(Boolean).join(' ');
  switch (kind) {
    case 'is one of':
    case 'is not one of':
      return values.length === 1 ? `${kind.replace(' one of', '')} ${value}` : `${kind} ${or(values)}`;
    case 'includes any of':
      return values.length === 1 ? `includes ${value}` : `${kind} ${or(values)}`;
    case 'includes all of':
      return values.length === 1 ? `includes ${value}` : `${kind} ${and(values)}`;
    case 'includes none of':
      return values.length === 1 ? `does not include ${value}` : `${kind} ${and(values)}`;
    case 'is sufficient':
    case 'is insufficient':
    case 'is answered':
    case 'is not answered':
      return kind;
    default:
      return `${kind} ${value}`;
  }
}

const AMOUNTS: Partial<Record<TestKind, string>> = {
  is: 'exactly',
  'is not': 'not exactly',
  'is at least': 'at least',
  'is at most': 'at most',
  'is more than': 'more than',
  'is less than': 'fewer than',
};

function counted({ named }: TestedSubject, kind: TestKind, [value = '']: readonly string[]): Piece[] {
  const options = value === '1' ? 'option is' : 'options are';
  return say`${AMOUNTS[kind] ?? kind} ${value} ${options} chosen in ${[named]}`;
}
