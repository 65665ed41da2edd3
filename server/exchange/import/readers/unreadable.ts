/** What readers throw where a document cannot be read. */

/** Why a document cannot be read, as the end of a sentence. */
export class UnreadableDocument extends Error {
  override readonly name = 'Unreadable';
}
