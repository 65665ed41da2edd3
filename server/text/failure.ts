/** What cannot be done, in words for who asked for it. */

/** Why something could not be done, in a sentence for its user. Where it ends a command, that ends with code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
