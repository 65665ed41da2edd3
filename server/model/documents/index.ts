/** Brings the shapes of all kinds of document together, each under the word by which a document says its kind. */
import type { RecordShape } from '../shape.ts';
import { caseDocument } from './case.ts';
import { changes } from './changes.ts';
import { glossary } from './glossary.ts';
import { guidance, questionSet } from './question-set.ts';
import { ratings } from './ratings.ts';
import { results } from './results.ts';
import { section } from './section.ts';
import { standards } from './standards.ts';
import { translation } from './translation.ts';

/** Every kind of document, by what its first key says (design §3). */
export const DOCUMENTS = {
  'question-set': questionSet,
  section,
  guidance,
  standards,
  ratings,
  results,
  glossary,
  changes,
  translation,
  case: caseDocument,
} as const satisfies Record<string, RecordShape>;

export type DocumentKind = keyof typeof DOCUMENTS;

export const DOCUMENT_KINDS = Object.keys(DOCUMENTS) as DocumentKind[];

export function isDocumentKind(word: string | undefined): word is DocumentKind {
  return word !== undefined && Object.hasOwn(DOCUMENTS, word);
}
