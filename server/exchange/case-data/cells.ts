/** Reads the values in a cell, and tells when a spreadsheet or a wrong encoding has spoilt them. */
import type { AnswerType } from '../../routing/meaning/subject.ts';
import { composed } from '../../text/signs/composed.ts';
import { shortened } from '../../text/wording/shortened.ts';
import type { CaseFinding } from './finding.ts';
import type { Cell } from './table.ts';

/** Parts the codes of an answer in one cell; no code has one (shape/bad-name). */
const BETWEEN_CODES = ';';

/** The values that a cell gives, without the spaces around them; undefined of a blank one. A cell with nothing but semicolons says that nothing is chosen. */
export function valuesIn(
  cell: Cell,
  type: AnswerType | undefined,
  isTable: boolean,
): readonly string[] | undefined {
  if (typeof cell !== 'string') return cell.map((value) => composed(value.trim()));
  const text = composed(cell.trim());
  if (text === '') return undefined;
  const isSeveral = isTable && (type?.form === 'any-of' || (type?.form === 'one-of' && !type.hasMore));
  if (!isSeveral) return [text];
  return text
    .split(BETWEEN_CODES)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** What a spreadsheet or a wrong encoding has made of a text, where it has. */
export function spoilt(
  cell: Cell,
  type: AnswerType | undefined,
): Pick<CaseFinding, 'severity' | 'message'> | undefined {
  const texts = typeof cell === 'string' ? [cell] : cell;
  if (texts.some((text) => /[\ufffd\0]/.test(text)))
    return {
      severity: 'error',
      message: 'The text has characters that are not valid UTF-8. Save the file as “CSV UTF-8”.',
    };
  const formula = texts.find(isFormula);
  if (formula === undefined) return undefined;
  const said = `“${shortened(formula)}” begins like a formula of a spreadsheet, and is none of its values.`;
  return { severity: type?.form === 'text' ? 'warning' : 'error', message: said };
}

const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** True of what a spreadsheet would work out instead of showing it. */
export const isFormula = (text: string): boolean =>
  FORMULA.test(text) && text.length > 1 && !NUMBER.test(text);
