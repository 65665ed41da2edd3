/** How conditions are said in Welsh. */
import type { TestKind } from '../../syntax/conditions/tree.ts';
import { sentenceList } from '../../text/wording/sentence-list.ts';
import { joined, type Language, type TestedSubject } from './language.ts';
import { type Piece, say, textOf } from './pieces.ts';

/** To be checked by a Welsh speaker (docs/conditions.md says so): no word is changed at its start by what precedes it. */
export const welsh: Language = {
  test: (asked, kind, values) =>
    asked.of === 'count' ? counted(asked, kind, values) : tested(asked, kind, values),
  not: (part) => say`nid yw'n wir fod y canlynol yn dal: ${part}`,
  and: (parts) => joined(parts, (next) => andBefore(textOf(next))),
  or: (parts) => joined(parts, () => 'neu'),
  months: [
    ...['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin'],
    ...['Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
  ],
};

/** “and”, by the word that follows: `ac` before a vowel, and before `mae`, `nid` and `nad`. */
export function andBefore(next: string): string {
  return /^[“(]*(?:[aeiouwyâêîôûŵŷ]|mae\b|nid\b|nad\b)/i.test(next) ? 'ac' : 'a';
}

/** The answer, as it follows on `yw` or `mae`. */
function answerIn({ of, named }: TestedSubject): Piece[] {
  if (named.is === 'fact') return say` ${[named]}`;
  if (of === 'any row') return say`'r ateb mewn o leiaf un o resi ${[named]}`;
  return of === 'every row' ? say`'r ateb ym mhob un o resi ${[named]}` : say`'r ateb i ${[named]}`;
}

const or = (values: readonly string[]) => sentenceList(values, 'neu');
const and = (values: readonly string[]) => sentenceList(values, andBefore(values.at(-1) ?? ''));

function tested(asked: TestedSubject, kind: TestKind, values: readonly string[]): Piece[] {
  const its = answerIn(asked);
  const value = [values[0], asked.unit].filter(Boolean).join(' ');
  switch (kind) {
    case 'is':
      return say`${value} yw${its}`;
    case 'is not':
      return say`nid ${value} yw${its}`;
    case 'is one of':
      return values.length === 1 ? say`${value} yw${its}` : say`un o ${or(values)} yw${its}`;
    case 'is not one of':
      return values.length === 1 ? say`nid ${value} yw${its}` : say`nid un o ${or(values)} yw${its}`;
    case 'includes':
      return say`mae${its} yn cynnwys ${value}`;
    case 'includes any of':
      return say`mae${its} yn cynnwys o leiaf un o ${or(values)}`;
    case 'includes all of':
      return say`mae${its} yn cynnwys pob un o ${and(values)}`;
    case 'includes none of':
      return say`nid yw${its} yn cynnwys yr un o ${or(values)}`;
    case 'is at least':
      return say`mae${its} yn o leiaf ${value}`;
    case 'is at most':
      return say`mae${its} yn ${value} ar y mwyaf`;
    case 'is more than':
      return say`mae${its} yn fwy na ${value}`;
    case 'is less than':
      return say`mae${its} yn llai na ${value}`;
    case 'is before':
      return say`mae${its} cyn ${value}`;
    case 'is on or after':
      return say`mae${its} ar ${value} neu wedi hynny`;
    case 'is sufficient':
      return say`mae${its} yn ddigonol`;
    case 'is insufficient':
      return say`mae${its} yn annigonol`;
    case 'is answered':
      return say`mae${its} yn hysbys`;
    case 'is not answered':
      return say`nid yw${its} yn hysbys`;
  }
}

function counted({ named }: TestedSubject, kind: TestKind, [value = '']: readonly string[]): Piece[] {
  const where = say` yn ${[named]}`;
  switch (kind) {
    case 'is at least':
      return say`dewiswyd o leiaf ${value}${where}`;
    case 'is at most':
      return say`dewiswyd ${value} ar y mwyaf${where}`;
    case 'is more than':
      return say`dewiswyd mwy na ${value}${where}`;
    case 'is less than':
      return say`dewiswyd llai na ${value}${where}`;
    case 'is not':
      return say`nid ${value} yn union a ddewiswyd${where}`;
    default:
      return say`dewiswyd ${value} yn union${where}`;
  }
}
