/** Tells which kinds go with what is written of a question, and which answers with its kind. */
import { type Answer, FORMS_OF_KIND } from '../../../model/answers.ts';
import type { Question } from '../../../model/documents/section.ts';
import { isQuestionRecord } from '../../../model/questions.ts';
import type { ReadRecord } from '../../../model/read-shape.ts';
import { isExplaining } from '../../../routing/gates/own-gate.ts';
import { recordsAt } from '../../places/at.ts';
import { answerIn } from '../../places/options.ts';
import type { Scene } from '../cursor/scene.ts';

/** The question, or the row, at the cursor. */
export function questionAround({
  reading,
  offset,
}: Scene): (ReadRecord & { model: Partial<Question> }) | undefined {
  const around = recordsAt(reading, offset).find(isQuestionRecord);
  return around ?? reading.records.find(isQuestionRecord);
}

/** Whether the question at the cursor can be of a kind, by all else that is written of it. */
export function fitsKind(scene: Scene): (kind: string) => boolean {
  const record = questionAround(scene);
  if (!record) return () => true;
  const { rows, explains, answer } = record.model;
  const settled = answer && answerIn(scene.set, record, scene.reading);
  return (kind) => {
    if (kind === 'note') return !answer && !rows && !explains;
    if (explains && !isExplaining(kind)) return false;
    return !settled || fitsAnswer(kind, settled);
  };
}

const JUDGED: ReadonlySet<string> = new Set(['judgement', 'summary']);

/** Whether questions of a kind are answered so; what is judged says what is sufficient. */
export function fitsAnswer(kind: string | undefined, { form, sufficient, settings }: Answer): boolean {
  if (kind === undefined) return true;
  const forms = FORMS_OF_KIND[kind];
  if (forms && !forms.includes(form)) return false;
  return !JUDGED.has(kind) || sufficient.length > 0 || settings.scored !== undefined;
}
