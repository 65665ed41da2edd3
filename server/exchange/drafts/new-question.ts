/** Drafts new questions below a key question: one with the next free id, or a summary with its explanation. */

import { nextBelow, nextKeyQuestion, stemOf } from '../../features/typing/free-ids.ts';
import { headModel } from '../../model/reading.ts';
import { titleOf } from '../../model/titles.ts';
import type { Document } from '../../project/document.ts';
import type { Replacement } from '../../syntax/tree.ts';
import type { Addition } from './addition.ts';
import { type KeyQuestionGroup, questionsInserted, writtenIds } from './place.ts';
import { oneLine, type QuestionDraft } from './texts.ts';

export type NewKind = 'judgement' | 'information' | 'narrative';

export interface NewQuestions {
  /** Their ids, in order. */
  readonly ids: readonly string[];
  /** Undefined where the document is written in a way that leaves no plain place for them. */
  readonly insertion: Replacement | undefined;
}

/** The id that a new question below a key question is to have. */
export function nextId({ style, taken }: Addition, document: Document, group: KeyQuestionGroup): string {
  if (group.keyQuestion) return nextBelow(`${group.keyQuestion}.`, taken);
  const title = headModel(document.readings[0], 'section')?.title?.value ?? '';
  return nextBelow(stemOf(writtenIds(group.questions)) ?? `${nextKeyQuestion(title, style, taken)}.`, taken);
}

export function newQuestion(
  addition: Addition,
  document: Document,
  group: KeyQuestionGroup,
  { kind, words }: { readonly kind: NewKind; readonly words: string },
): NewQuestions {
  const answer = kind === 'judgement' ? addition.judged : 'text';
  return inserted(document, group, [
    { id: nextId(addition, document, group), kind, text: oneLine(words), answer },
  ]);
}

/** A summary of a key question, in its words, and why the answer is not a sufficient one; undefined where there is a summary already. */
export function newSummary(
  addition: Addition,
  document: Document,
  group: KeyQuestionGroup,
): NewQuestions | undefined {
  const key = group.above.definitions[0];
  const text = group.keyQuestion === undefined || !key ? undefined : titleOf(key)?.value;
  const id = addition.style === 'lettered' ? `${group.keyQuestion}S` : nextId(addition, document, group);
  if (text === undefined || hasSummary(group) || addition.taken.includes(id)) return undefined;
  return inserted(document, group, [
    { id, kind: 'summary', text: oneLine(text), answer: addition.judged },
    { id: `${id}a`, kind: 'explanation', explains: id, text: 'Why is this not so?', answer: 'text' },
  ]);
}

const hasSummary = ({ questions }: KeyQuestionGroup) =>
  questions.some(({ definitions }) =>
    definitions.some((each) => each.kind === 'question' && each.model.kind?.value === 'summary'),
  );

const inserted = (document: Document, group: KeyQuestionGroup, drafts: readonly QuestionDraft[]) => ({
  ids: drafts.map(({ id }) => id),
  insertion: questionsInserted(document, group, drafts),
});
