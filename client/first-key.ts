const beforeFirstKey = /^\uFEFF?\s*(#.*|---.*|%.*)?$/;
const caragKey = /^\uFEFF?(["']?)carag\1\s*:(\s|$)/;

/** Whether the first line that is not empty, a comment or a YAML marker is the key `carag:`. */
export function firstKeyIsCarag(lines: Iterable<string>): boolean {
  for (const line of lines) {
    if (!beforeFirstKey.test(line)) return caragKey.test(line);
  }
  return false;
}
