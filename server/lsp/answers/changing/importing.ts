/** Answers what becomes of a document that is imported: the documents of a set, and what is open in them. */
import { RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import type { OpenPlace } from '../../../exchange/import/open-places.ts';
import type { Session } from '../../session.ts';
import { created } from './edits.ts';

interface Asked {
  /** What the file is called. */
  readonly name: string;
  /** What is in it, in base 64. */
  readonly content: string;
  /** The address of the folder that the set is written into. */
  readonly folder: string;
}

/** What is read of a document in an editor. */
export interface ReadForEditor {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly source: string;
  readonly open: readonly OpenPlace[];
  /** What was found, in a sentence or two. */
  readonly summary: string;
}

/** Reads a document. Rejects with an `UnreadableDocument`, whose message says why, where it cannot. */
export type Importer = (name: string, bytes: Uint8Array) => Promise<ReadForEditor | { refusal: string }>;

type Answer = (Omit<ReadForEditor, 'files'> & { edit: WorkspaceEdit }) | { refusal: string };

const NO_IMPORTER =
  'Documents are imported on a computer, not in a browser: run “carag import” there, or open this folder in VS Code.';

export function answerForImporting({ connection, guard }: Session, importer: Importer | undefined): void {
  connection.onRequest(
    new RequestType<Asked, Answer | null, void>('carag/import'),
    guard.request<Asked, Answer | null>('carag/import', null, async ({ name, content, folder }) => {
      const read = importer ? await importer(name, bytesOf(content)) : { refusal: NO_IMPORTER };
      if ('refusal' in read) return read;
      const { files, ...rest } = read;
      const documentChanges = files.flatMap((file) => created(`${folder}/${file.name}`, file.text));
      return { ...rest, edit: { documentChanges } };
    }),
  );
}

const bytesOf = (content: string) => Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
