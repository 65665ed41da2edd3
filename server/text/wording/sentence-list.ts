/** Words as a list in a sentence: `a`, `a and b`, `a, b and c`. */

export function sentenceList(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The first few words of a list in a sentence, and how many more there are: `a, b and 7 more`. */
export function briefList(words: readonly string[], most = 5): string {
  const rest = words.length - most;
  return sentenceList(rest > 0 ? [...words.slice(0, most), `${rest} more`] : words);
}
