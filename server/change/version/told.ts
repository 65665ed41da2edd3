/** Changes as they are told: a draft says in the words of any language what it is, and in English by what it is known again. */
import type { ChangeDraft } from './classes.ts';
import { english } from './english.ts';
import type { ChangeWords } from './language.ts';
import { welsh } from './welsh.ts';

/** The words of a language, as far as changes are told in it; the English ones otherwise. */
export const changeWords = (language: string): ChangeWords => (/^cy\b/i.test(language) ? welsh : english);

/** What is said of a change. */
export interface ToldChange {
  /** A sentence for reviewers. */
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export type Tell = (say: ChangeWords) => ToldChange;

/** A change without what follows from its words. */
export type Untold = Omit<ChangeDraft, keyof ToldChange>;

export const told = (draft: Untold): ChangeDraft => ({ ...draft, ...sentenceOf(draft.tell, english) });

/** What is said of a change in a language. */
export function sentenceOf(tell: Tell, say: ChangeWords): ToldChange {
  const { what, before, after } = tell(say);
  return { what: what.charAt(0).toUpperCase() + what.slice(1), before, after };
}
