/** Indexes the questions that are answered in words, by what they explain, speak of or follow on. */
import type { Question } from '../../../model/documents/section.ts';
import { isQuestionRecord } from '../../../model/questions.ts';
import type { Mention, Reading } from '../../../model/reading.ts';
import type { Catalogue } from '../../../project/catalogue.ts';
import { idsOf, parsedCondition } from '../../../syntax/conditions/parsed.ts';
import type { Scalar } from '../../../syntax/tree.ts';

/** Where a set has room for words on another question: questions answered in words, by what they are about. */
export const EXPLAINERS: Catalogue = {
  name: 'explainers',
  *keysOf(reading) {
    for (const mention of reading.mentions) if (isExplainIn(mention)) yield explaining(mention.name);
    for (const record of reading.records)
      if (isQuestionRecord(record) && isInWords(record.model)) yield* keysOfText(reading, record.model);
  },
};

/** A choice must be explained in this question. */
export const explaining = (id: string) => `explains a choice ${id}`;
/** A text speaks of a question: it explains it, refers to it, or carries its answer forward. */
export const speakingOf = (id: string) => `speaks of ${id}`;
/** A text has the id of a question with a letter after it. */
export const followingOn = (id: string) => `follows on ${id}`;
/** A text is asked under a condition that says this word of a question. */
export const askedAfter = (id: string, word: string) => `asked after ${id} ${word}`;
/** A text is asked under a condition that has this word in it. */
export const askedWhenWord = (word: string) => `asked when ${word}`;

/** True of the id of a question in which a choice must be explained. */
export function isExplainIn({ form, leaf }: Mention): boolean {
  return form === 'field' && leaf.field === 'explain-in' && !leaf.isKey;
}

/** True of a question or a row that is answered in words, as far as can be told without its list. */
function isInWords({ answer, kind }: Question): boolean {
  const isWritten = answer?.list?.value === 'text' || answer?.text !== undefined;
  return isWritten || kind?.value === 'explanation' || kind?.value === 'narrative';
}

function* keysOfText(reading: Reading, model: Question): Generator<string> {
  const { node, askWhen } = model;
  if (!node) return;
  const own = reading.definitions.find((each) => each.model === model)?.name;
  if (own && /[a-z]$/.test(own)) yield followingOn(own.slice(0, -1));
  for (const { space, form, name, start } of reading.mentions)
    if (space === 'id' && form !== 'condition' && node.start <= start && start <= node.end)
      yield speakingOf(name);
  if (askWhen) yield* keysOfCondition(askWhen);
}

function* keysOfCondition(scalar: Scalar): Generator<string> {
  const condition = scalar.value;
  for (const word of conditionWords(condition)) yield askedWhenWord(word);
  const ids = idsOf(parsedCondition(scalar).condition);
  for (const [at, { text, end }] of ids.entries())
    for (const word of conditionWords(condition.slice(end, ids[at + 1]?.start))) yield askedAfter(text, word);
}

export function conditionWords(condition: string): string[] {
  return condition.match(/[^\s(),]+/g) ?? [];
}
