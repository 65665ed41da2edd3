/** Finds options that are printed in one line. */

/** What is short for an answer. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['Y', 'Yes'],
  ['N', 'No'],
  ['YES', 'Yes'],
  ['NO', 'No'],
  ['NA', 'Not applicable'],
  ['NK', 'Not known'],
  ['DK', 'Don’t know'],
]);

const NOT_APPLICABLE = /\bn ?\/ ?a\b/gi;
/** Options of which nothing but spaces parts one from the next. */
const SPACED = /^yes +no(?: +(?:partly|in part|na|not known|unknown|not applicable|don[’']t know))*$/i;
const EACH_SPACED = /yes|no(?:t known|t applicable)?|partly|in part|na|unknown|don[’']t know/gi;

/** The options in a line: “Yes / No / N/A”, “Health; Housing”, “Yes No Not known”. */
export function partedOptions(line: string): string[] {
  const bare = bareOptions(line);
  const items = SPACED.test(bare) ? (bare.match(EACH_SPACED) ?? []) : bare.split(/[/;|]/);
  return items.map((item) => item.trim()).map((item) => SHORT.get(item.toUpperCase()) ?? item);
}

/** True of a line that holds nothing but options, the first of which is yes and the second no. */
export function isLineOfOptions(line: string): boolean {
  if (line.length > 80) return false;
  const bare = bareOptions(line);
  return SPACED.test(bare) || /^y(?:es)? ?[/|;] ?n(?:o)?\b[^.?:]*$/i.test(bare);
}

/** A question and the line of options that ends it; undefined where none does. */
export function withOptionsAtEnd(text: string): { question: string; options: string } | undefined {
  const at = text.lastIndexOf('?') + 1;
  const options = text.slice(at).trim();
  return at > 0 && isLineOfOptions(options) ? { question: text.slice(0, at), options } : undefined;
}

const bareOptions = (line: string) =>
  line
    .replace(NOT_APPLICABLE, 'NA')
    .replace(/[☐☑☒□○◯]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
