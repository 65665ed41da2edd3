/** Brings the shapes of all kinds of document together, each under the word by which a document says its kind. */
import type { RecordShape } from '../shape.ts';
import { acceptances } from './acceptances.ts';
import { caseDocument } from './case.ts';
import { changes } from './changes.ts';
import { glossary } from './glossary.ts';
import { guidance, guidanceEntry, questionSet } from './question-set.ts';
import { ratings } from './ratings.ts';
import { results } from './results.ts';
import { keyQuestion, question, section } from './section.ts';
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
  acceptances,
} as const satisfies Record<string, RecordShape>;

/** The entries of documents that have them, each in a chunk of its own. */
export const ENTRIES = {
  section: { 'key question': keyQuestion, question },
  guidance: { 'guidance entry': guidanceEntry },
} as const satisfies Record<string, Record<string, RecordShape>>;

export type DocumentKind = keyof typeof DOCUMENTS;

export const DOCUMENT_KINDS = Object.keys(DOCUMENTS) as DocumentKind[];

export function isDocumentKind(word: string | undefined): word is DocumentKind {
  return word !== undefined && Object.hasOwn(DOCUMENTS, word);
}

export function isWithEntries(kind: DocumentKind): kind is keyof typeof ENTRIES {
  return Object.hasOwn(ENTRIES, kind);
}
