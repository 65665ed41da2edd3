/** Writes what is said of a condition: what its words mean, and how the whole of it reads. */
import type { QuestionSet } from '../../project/question-sets.ts';
import type { Piece } from '../../routing/words/pieces.ts';
import type { ConditionPart } from '../../syntax/conditions/parts.ts';
import { quantityWords } from '../../syntax/conditions/phrases.ts';
import type { Quantity, TestKind } from '../../syntax/conditions/tree.ts';
import { gateInWords } from '../routing.ts';
import { code, escapedMarkdown } from './markdown.ts';

const UNASKED = 'False where the question is not asked or left blank.';

/** What each test of the language says (design §4). */
export const TESTS_SAY: Readonly<Record<TestKind, string>> = {
  is: `The answer is this one. ${UNASKED}`,
  'is not': `There is an answer, and it is another one. ${UNASKED}`,
  'is one of': `The answer is one of these. ${UNASKED}`,
  'is not one of': `There is an answer, and it is none of these. ${UNASKED}`,
  includes: `This option is chosen, alone or beside others. ${UNASKED}`,
  'includes any of': `One at least of these options is chosen. ${UNASKED}`,
  'includes all of': `Every one of these options is chosen. ${UNASKED}`,
  'includes none of': `There is an answer, and none of these options is chosen. ${UNASKED}`,
  'is at least': `The number is this one or a higher one. ${UNASKED}`,
  'is at most': `The number is this one or a lower one. ${UNASKED}`,
  'is more than': `The number is higher than this one. ${UNASKED}`,
  'is less than': `The number is lower than this one. ${UNASKED}`,
  'is before': `The date comes before this one. ${UNASKED}`,
  'is on or after': `The date is this one or a later one. ${UNASKED}`,
  'is sufficient': `The answer is one that its list calls sufficient. ${UNASKED}`,
  'is insufficient': `There is an answer that counts, and it is not sufficient. ${UNASKED}`,
  'is answered': 'The question is asked, and something is answered.',
  'is not answered': 'The question is not asked, or it is left blank.',
};

export const QUANTITIES_SAY: Readonly<Record<Exclude<Quantity, 'answer'>, string>> = {
  count: 'How many options are chosen.',
  'any row': 'The test is true of one row at least. False where there are no rows.',
  'every row': 'The test is true of each row. False where there are no rows.',
};

export const JOINTS_SAY: Readonly<Record<'and' | 'or' | 'not', string>> = {
  and: 'Both must be so. It is not mixed with `or` without brackets.',
  or: 'One of them at least must be so. It is not mixed with `and` without brackets.',
  not: 'Turns what follows round: only the next test, or what stands between brackets.',
};

/** What a word of the language means; undefined of a part that is a name or a value. */
export function grammarCard(part: ConditionPart): string | undefined {
  switch (part.is) {
    case 'test':
      return `**${part.kind}**\n\n${TESTS_SAY[part.kind]}`;
    case 'quantity':
      return `**${quantityWords(part.of)}**\n\n${QUANTITIES_SAY[part.of]}`;
    case 'joint':
      return `**${part.word}**\n\n${JOINTS_SAY[part.word]}`;
    default:
      return undefined;
  }
}

/** A condition in the words of readers; one that cannot be read, as it is written. */
export function conditionLine(set: QuestionSet, text: string): string {
  return inMarkdown(gateInWords(set, text)) ?? code(text);
}

/** “In words: the `nation` is “Wales””; undefined of a condition that cannot be read. */
export function readingLine(set: QuestionSet, text: string): string | undefined {
  const words = inMarkdown(gateInWords(set, text));
  return words && `In words: ${words}`;
}

const inMarkdown = (pieces: readonly Piece[] | undefined) =>
  pieces?.map((piece) => (typeof piece === 'string' ? escapedMarkdown(piece) : code(piece.name))).join('');
