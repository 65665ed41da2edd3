/** Makes plurals of terms, and knows those that no ending shows. */

/** The plurals that are made otherwise than with an “s”, of words that name people. */
const IRREGULAR = [
  ['child', 'children'],
  ['person', 'people'],
  ['woman', 'women'],
  ['man', 'men'],
] as const;

/** True of words such as “young people”, the plural of which cannot be told by its ending. */
export function isIrregularPlural(words: string): boolean {
  return IRREGULAR.some(([, plural]) => endsIn(words, plural));
}

/** A term in the plural: “children”, “young people”, “agencies”, “YJSs”. */
export function pluralOf(term: string): string {
  const irregular = IRREGULAR.find(([singular]) => endsIn(term, singular));
  if (irregular) return keepingCase(term, irregular[0], irregular[1]);
  if (/[^aeiou]y$/.test(term)) return `${term.slice(0, -1)}ies`;
  return /(?:[sxz]|ch|sh)$/.test(term) ? `${term}es` : `${term}s`;
}

function endsIn(words: string, last: string): boolean {
  const start = words.length - last.length;
  return words.toLowerCase().endsWith(last) && !/\p{L}/u.test(words[start - 1] ?? '');
}

function keepingCase(term: string, singular: string, plural: string): string {
  const at = term.length - singular.length;
  return term.slice(0, at) + term[at] + plural.slice(1);
}
