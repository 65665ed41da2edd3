/** Lists the questions and rows of one kind in a section, with what stands around each. */
import type { Question } from '../../../model/documents/section.ts';
import { isQuestion, kindOf } from '../../../model/questions.ts';
import type { Definition } from '../../../model/reading.ts';
import type { Document } from '../../../project/document.ts';
import { type Around, outlineOf } from '../../../project/outline.ts';

/** A question of a section document, with what stands around it. */
export interface Placed {
  readonly definition: Definition;
  readonly model: Question;
  readonly keyQuestion: Around['keyQuestion'];
  /** Of a row: its question. */
  readonly question: Definition | undefined;
}

/** The questions and rows of a kind in a section document, in order; a row without a kind is of its question's. */
export function questionsOfKind(document: Document, kind: string): Placed[] {
  return [...outlineOf(document)].flatMap(([definition, { keyQuestion, question }]) => {
    if (!isQuestion(definition) || kindOf(definition.model, question?.model)?.value !== kind) return [];
    return [{ definition, model: definition.model, keyQuestion, question }];
  });
}
