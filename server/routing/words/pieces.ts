/** Words in pieces, where the names of questions and facts stay apart from the text around them. */

/** A question or a fact that a reading names, for whoever shows it to link or to explain. */
export interface Named {
  readonly name: string;
  readonly is: 'question' | 'fact';
}

/** A condition in the words of readers, piece by piece. */
export type Piece = string | Named;

/** Words with pieces in them: say`${subject} is answered`. */
export function say(texts: TemplateStringsArray, ...values: readonly (string | readonly Piece[])[]): Piece[] {
  return texts.flatMap((text, index) => {
    const value = values[index] ?? [];
    return [text, ...(typeof value === 'string' ? [value] : value)].filter((piece) => piece !== '');
  });
}

/** The pieces as one text, where names need no more than themselves. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.name)).join('');
}
