/** Prints conditions as the grammar has them. */
import { quantityWords, TAKES } from './phrases.ts';
import type { Condition, Test, Word } from './tree.ts';
import { mustBeQuoted } from './words.ts';

/** A condition as the grammar has it: brackets where it mixes `and` with `or`, and nowhere else. */
export function printCondition(condition: Condition): string {
  switch (condition.is) {
    case 'and':
    case 'or':
      return flattened(condition.is, condition.parts).map(printPart).join(` ${condition.is} `);
    case 'not':
      return `not ${condition.part.is === 'not' ? `(${printCondition(condition.part)})` : printPart(condition.part)}`;
    case 'name':
      return nameOf(condition.name);
    case 'test':
      return [quantityWords(condition.of), nameOf(condition.subject), printTest(condition.test)]
        .filter(Boolean)
        .join(' ');
    case 'unread':
      return '…';
  }
}

export function printTest({ kind, values }: Pick<Test, 'kind' | 'values'>): string {
  if (TAKES[kind] === 'nothing') return kind;
  const words = values.map(({ text }) => printValue(text)).join(', ');
  return TAKES[kind] === 'list' ? `${kind} (${words})` : `${kind} ${words}`;
}

/** The parts of a junction, with those of junctions of the same sort within it. */
function flattened(is: 'and' | 'or', parts: readonly Condition[]): Condition[] {
  return parts.flatMap((part) => (part.is === is ? flattened(is, part.parts) : [part]));
}

function printPart(part: Condition): string {
  const isWhole = part.is === 'and' || part.is === 'or';
  return isWhole ? `(${printCondition(part)})` : printCondition(part);
}

/** Ids have no spaces in them. */
const nameOf = ({ text }: Word) => text.replace(/\s+/g, '');

/** A value; of more words than one, which only a label can be, between quotation marks. */
function printValue(text: string): string {
  if (!mustBeQuoted(text)) return text;
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}
