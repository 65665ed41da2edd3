/** Describes what surrounds a cursor, for all that work out offers there: the document, its set and the reading. */
import type { Reading } from '../../../model/reading.ts';
import type { Document } from '../../../project/document.ts';
import type { Project } from '../../../project/project.ts';
import type { QuestionSet } from '../../../project/question-sets.ts';
import type { Position } from '../../../text/position.ts';
import { setAround } from '../../places/at.ts';

export interface Scene {
  readonly project: Project;
  readonly document: Document;
  readonly set: QuestionSet | undefined;
  /** The index of the chunk, and what is read of it. */
  readonly index: number;
  readonly reading: Reading;
  readonly offset: number;
}

/** What surrounds a position; undefined in a document that is not ours. */
export function sceneAt(project: Project, uri: string, position: Position): Scene | undefined {
  const document = project.documents.get(uri);
  if (!document) return undefined;
  const index = document.source.chunkIndexAt(position.line);
  const reading = document.readings[index]!;
  const offset = reading.chunk.offsetAt(position);
  return { project, document, set: setAround(project, document), index, reading, offset };
}
