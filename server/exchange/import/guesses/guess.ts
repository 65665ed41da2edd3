/** What is guessed of a question, and how sure that is. */

export type Confidence = 'sure' | 'likely' | 'unsure';

export interface Guess<Value> {
  readonly value: Value;
  readonly confidence: Confidence;
  /** Why, as the end of a sentence. */
  readonly why: string;
}

/** A guess in words: “Kind: judgement (likely: it asks whether something is so).” */
export function guessInWords(what: string, value: string, { confidence, why }: Guess<unknown>): string {
  return `${what}: ${value} (${confidence}: ${why}).`;
}
