/** Describes what surrounds a cursor, for all that work out offers there: the document, its set and the reading. */
import type { Reading } from '../../../model/reading.ts';
import type { Document } from '../../../project/document.ts';
import type { Project } from '../../../project/project.ts';
import type { QuestionSet } from '../../../project/question-sets.ts';

export interface Scene {
  readonly project: Project;
  readonly document: Document;
  readonly set: QuestionSet | undefined;
  /** The index of the chunk, and what is read of it. */
  readonly index: number;
  readonly reading: Reading;
  readonly offset: number;
}
