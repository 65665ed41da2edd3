import { RequestType } from 'vscode-languageclient/node';

/** A document's form: the title of its panel, and a complete, sanitised body. */
export interface Form {
  title: string;
  html: string;
}

/** Asks the server for the form of a document; null where the document has none. */
export const formRequest = new RequestType<{ uri: string }, Form | null, void>('carag/form');
