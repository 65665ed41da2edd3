/** Finds many phrases in a text at once, with the endings of plurals and possessives. */
import { HIDDEN } from '../../syntax/markdown/running.ts';

/** Words to look for in running text, and what they stand for. */
export interface TextPhrase<Is> {
  readonly words: string;
  readonly is: Is;
}

/** A place where a phrase stands in a text. */
export interface Match<Is> {
  readonly is: Is;
  readonly start: number;
  readonly end: number;
  /** What was added to the last word: “s”, “'s”, or nothing. */
  readonly ending: string;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Kept<Is> {
  readonly words: readonly string[];
  readonly isExact: boolean;
  readonly is: Is;
}

const WORD = /[\p{L}\p{N}]+(?:[-'’&.][\p{L}\p{N}]+)*/gu;
const ENDING = /(?:['’]s|s['’]?|['’])$/;

/** Phrases that are looked for all at once: a text is gone through once, however many there are. */
export class PhraseBook<Is> {
  private readonly byFirst = new Map<string, Kept<Is>[]>();

  constructor(phrases: readonly TextPhrase<Is>[]) {
    for (const { words, is } of phrases) {
      const parts = phraseWords(words).map(({ text }) => text);
      const first = parts[0]?.toLowerCase();
      if (first === undefined) continue;
      const kept = { words: parts, isExact: /\p{Lu}/u.test(words), is };
      const list = this.byFirst.get(first);
      if (list) list.push(kept);
      else this.byFirst.set(first, [kept]);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  /** Where phrases stand in a text: of several that begin at a word the longest, and none within another. */
  matches(text: string): Match<Is>[] {
    const words = phraseWords(text);
    const found: Match<Is>[] = [];
    for (let at = 0; at < words.length; at++) {
      const match = this.matchAt(words, at);
      if (!match) continue;
      const [kept, ending] = match;
      const last = words[at + kept.words.length - 1]!;
      // Words on both sides of code or of a link are no phrase.
      if (text.slice(words[at]!.start, last.end).includes(HIDDEN)) continue;
      found.push({ is: kept.is, start: words[at]!.start, end: last.end, ending });
      at += kept.words.length - 1;
    }
    return found;
  }

  private matchAt(words: readonly Word[], at: number): readonly [Kept<Is>, string] | undefined {
    const { text } = words[at]!;
    const ending = ENDING.exec(text)?.[0] ?? '';
    const bare = text.slice(0, text.length - ending.length).toLowerCase();
    const candidates = [
      ...(this.byFirst.get(text.toLowerCase()) ?? []),
      ...(ending ? (this.byFirst.get(bare) ?? []) : []),
    ];
    for (const kept of candidates.sort((a, b) => b.words.length - a.words.length)) {
      const end = endingOf(kept, words, at);
      if (end !== undefined) return [kept, end];
    }
    return undefined;
  }
}

/** What follows the last word of a phrase that stands at a word; undefined where it does not stand there. */
function endingOf<Is>({ words, isExact }: Kept<Is>, text: readonly Word[], at: number): string | undefined {
  const fold = (word: string) => (isExact ? word : word.toLowerCase()).replaceAll('’', "'");
  for (const [index, wanted] of words.entries()) {
    const found = text[at + index]?.text;
    if (found === undefined) return undefined;
    if (fold(found) === fold(wanted)) continue;
    if (index < words.length - 1 || !fold(found).startsWith(fold(wanted))) return undefined;
    const ending = found.slice(wanted.length);
    return ENDING.exec(ending)?.[0] === ending ? ending : undefined;
  }
  return '';
}

/** Words that the first letters of a name may leave out, and that are easily mixed up. */
export const SMALL_WORD = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|&)$/i;

export function phraseWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
