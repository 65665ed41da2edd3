/** The messages that this client and the server exchange beyond the language server protocol. */
import { NotificationType, type Position, RequestType, type WorkspaceEdit } from 'vscode-languageclient';

/** A document's form: the title of its panel, and a complete, sanitised body. */
export interface Form {
  title: string;
  html: string;
  /** What the page must know to make the form answer, where it was asked for. */
  live?: object;
  /** By which number; where that is the one that the client named, it is left out. */
  liveAs?: number;
  /** The languages in which it can be had, the one that it is written in first. */
  languages: string[];
}

/** Asks the server for the form of a document; null where the document has none. */
export const formRequest = new RequestType<
  { uri: string; isLive: boolean; language?: string; sections: readonly string[]; known?: number },
  Form | null,
  void
>('carag/form');

/** A place as the server names it. */
export interface PlaceOfServer {
  uri: string;
  range: Record<'start' | 'end', { line: number; character: number }>;
}

/** A line of a view, with those below it. */
export interface ViewLine {
  /** The same for the same thing after an edit. */
  id: string;
  label: string;
  description: string;
  /** Markdown. */
  tooltip: string;
  kind:
    | 'question set'
    | 'domain'
    | 'theme'
    | 'standard'
    | 'section'
    | 'key question'
    | 'criterion'
    | 'question'
    | 'group';
  /** No question gives evidence for it, though its evidence is to come from questions. */
  isBare: boolean;
  place: PlaceOfServer | null;
  children: ViewLine[];
}

/** By what the question outline puts questions together. */
export type Grouping = 'section' | 'kind' | 'standard';

/** The question outline, or what is open, is no longer what it was. */
export const viewsChanged = new NotificationType<{ view: 'outline' | 'open' }>('carag/viewsChanged');

/** Asks the server for the lines of the ratings view. */
export const ratingsRequest = new RequestType<object, ViewLine[], void>('carag/ratings');

/** The server would answer `carag/ratings` otherwise than it did. */
export const ratingsChanged = new NotificationType<object>('carag/ratingsChanged');

/** What the server is told under `experimental.carag` that this client can do. */
export const abilities = {
  showsPlaces: true,
  explainsFindings: true,
  followsRatings: true,
  followsViews: true,
  runsCases: true,
  followsCases: true,
  opensBeside: true,
  followsChanges: true,
};

/** A case, with the questions that it expects to be asked or not. */
export interface ListedCase {
  uri: string;
  title: string;
  expectations: { id: string; label: string; range: PlaceOfServer['range'] }[];
}

/** A set with its cases. */
export interface ListedSet {
  folder: string;
  title: string;
  cases: ListedCase[];
}

/** Why a case fails, with the steps that led there. */
export interface CaseFailure {
  expectation: string | null;
  message: string;
  range: PlaceOfServer['range'];
  steps: (PlaceOfServer & { message: string })[];
}

/** How a case went. */
export interface RunCase {
  uri: string;
  expectations: { id: string; result: 'met' | 'not met' | 'not checked' }[];
  failures: CaseFailure[];
}

/** A question, and whether it is to be asked in the case that is made up. */
export type CaseWanted = { id: string; isAsked: boolean };

/** The server would list the cases otherwise than it did. */
export const casesChanged = new NotificationType<object>('carag/casesChanged');

/** A page to show. */
export interface Report {
  title: string;
  markdown: string;
}

/** What a page is asked about. */
export type AskedReport =
  | (InDocument & { kind: 'routing' | 'graph' })
  | { textDocument: InDocument['textDocument']; kind: 'ratings' };

/** What is to be edited for what an author begins, and where they go on; or a sentence that says why there is nothing. */
export type Draft = { edit: WorkspaceEdit; uri: string; position: Position } | { refusal: string };

export type Format = 'markdown' | 'yaml';

/** A place in a document, by which the server knows the key question that is meant. */
export interface InDocument {
  textDocument: { uri: string };
  position: Position;
}

/** What an author can begin. */
export interface Beginnings {
  'carag/newSet': { folder: string; title: string; ids: 'lettered' | 'numbered'; format: Format };
  'carag/newSection': { near: string; title: string; format: Format };
  'carag/newQuestion': InDocument & { kind: 'judgement' | 'information' | 'narrative'; words: string };
  'carag/newSummary': InDocument;
}

/** The next id that is free below the key question around a place, or why there is none. */
export type NextId = { id: string } | { refusal: string };

/** What is pasted, and where. */
export type Pasted = InDocument & { html?: string; text?: string };

/** A document to import: what it is called, what is in it, in base 64, and where the set is written. */
export interface ImportAsked {
  name: string;
  content: string;
  folder: string;
}

/** What a document becomes, what is open in that, and the text of the source. */
export interface Imported {
  edit: WorkspaceEdit;
  source: string;
  /** With the line of the source from which each was made, where that is known. */
  open: { file: string; range: { start: Position }; words: string; line?: number }[];
  summary: string;
}

/** What a set is to be compared with, where that is not what its manifest names; of a folder the address. */
export type BaseAsked = { kind: 'folder' | 'revision'; name: string };

/** A set, and what it is compared with. */
export type Compared = { folder: string; base?: BaseAsked };

/** A change, with its places in the base and in the set as it is now. */
export interface ChangeLine {
  fingerprint: string;
  class: 'data' | 'rating' | 'routing' | 'wording' | 'guidance' | 'translation' | 'editorial';
  /** The section in which it is seen. */
  heading: string;
  what: string;
  before: string | null;
  after: string | null;
  base: PlaceOfServer | null;
  head: PlaceOfServer | null;
  accepted: string | null;
}

/** What differs in a set from its base, or why that is not known. */
export interface ChangesOfSet {
  folder: string;
  title: string;
  base: string | null;
  why: string | null;
  changes: ChangeLine[];
}

/** What differs between two versions, also as the content of a page and as Markdown. */
export interface ReviewOfSet extends ChangesOfSet {
  page: string;
  html: string;
  markdown: string;
}

/** What a set can be compared with, and why that is not more. */
export interface Versions {
  folder: string;
  title: string;
  versions: { kind: 'snapshot' | 'branch' | 'tag' | 'commit'; name: string; about: string }[];
  why: string | null;
}

export type Refusal = { refusal: string };

/** Changes that somebody accepts, and why. */
export type Acceptance = Compared & { fingerprints: string[]; by: string; why: string };

/** The server would tell of changes otherwise than it did. */
export const changesChanged = new NotificationType<object>('carag/changesChanged');
