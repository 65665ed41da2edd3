/** A text as messages quote it and cards show it: on one line, and cut where it is long. */

const LONGEST = 40;

/** The beginning of a text, with an ellipsis where more follows. */
export function shortened(text: string, longest = LONGEST): string {
  const words = text
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > longest
    ? `${words
        .slice(0, longest - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`
    : words;
}
