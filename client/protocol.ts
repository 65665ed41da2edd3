/** The messages that this client and the server exchange beyond the language server protocol. */
import { NotificationType, RequestType } from 'vscode-languageclient/node';

/** A document's form: the title of its panel, and a complete, sanitised body. */
export interface Form {
  title: string;
  html: string;
}

/** Asks the server for the form of a document; null where the document has none. */
export const formRequest = new RequestType<{ uri: string }, Form | null, void>('carag/form');

/** A place as the server names it. */
export interface PlaceOfServer {
  uri: string;
  range: Record<'start' | 'end', { line: number; character: number }>;
}

/** A line of the ratings view, with those below it. */
export interface RatingsLine {
  /** The same for the same thing after an edit. */
  id: string;
  label: string;
  description: string;
  /** Markdown. */
  tooltip: string;
  kind: 'question set' | 'domain' | 'theme' | 'standard' | 'key question' | 'criterion' | 'question';
  /** No question gives evidence for it, though its evidence is to come from questions. */
  isBare: boolean;
  place: PlaceOfServer | null;
  children: RatingsLine[];
}

/** Asks the server for the lines of the ratings view. */
export const ratingsRequest = new RequestType<object, RatingsLine[], void>('carag/ratings');

/** The server would answer `carag/ratings` otherwise than it did. */
export const ratingsChanged = new NotificationType<object>('carag/ratingsChanged');

/** What the server is told under `experimental.carag` that this client can do. */
export const abilities = { showsPlaces: true, followsRatings: true };
