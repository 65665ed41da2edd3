/** A text as messages quote it: on one line, and cut where it is long. */

const LONGEST = 40;

export function shortened(text: string): string {
  const words = text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > LONGEST
    ? `${words
        .slice(0, LONGEST - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`
    : words;
}
