/** Says how many findings there are, by how serious they are. */

/** What is counted of a finding: whose it is, and how serious, from 0 for an error to 3 for a hint. */
interface Finding {
  readonly source?: string | undefined;
  readonly severity: number;
}

const kinds = ['error', 'warning', 'hint', 'hint'] as const;

/** “2 errors, 1 warning in 3 documents”; empty where nothing of ours is found. */
export function foundWords(found: Iterable<readonly [unknown, readonly Finding[]]>): string {
  const counts = { error: 0, warning: 0, hint: 0 };
  let documents = 0;
  for (const [, findings] of found) {
    const own = findings.filter(({ source }) => source === 'carag');
    for (const { severity } of own) counts[kinds[severity] ?? 'hint']++;
    if (own.length > 0) documents++;
  }
  const said = Object.entries(counts).filter(([, count]) => count > 0);
  const words = said.map(([kind, count]) => counted(count, kind));
  return words.length > 0 ? `${words.join(', ')} in ${counted(documents, 'document')}` : '';
}

const counted = (count: number, one: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : `${one}s`}`;
