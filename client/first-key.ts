/** Tells from its first lines whether a document is a CARaG document, and of which kind. */

const beforeFirstKey = /^\uFEFF?\s*(#.*|---.*|%.*)?$/;
const caragKey = /^\uFEFF?(["']?)carag\1\s*:(?:\s+["']?([\w-]*)|$)/;

/**
 * What a document says that it is: the word after `carag:`, where that is the first line that is not empty, a comment or
 * a YAML marker. Empty where no word follows; undefined where the first line is another.
 */
export function declaredKind(lines: Iterable<string>): string | undefined {
  for (const line of lines) {
    if (beforeFirstKey.test(line)) continue;
    const found = caragKey.exec(line);
    return found ? (found[2] ?? '') : undefined;
  }
  return undefined;
}
