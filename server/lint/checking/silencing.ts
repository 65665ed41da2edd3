/** Applies the comments that silence rules, and reports those that silence nothing. */
import type { Reading } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { Chunk } from '../../syntax/chunk.ts';
import type { Finding } from '../finding.ts';
import { type Ignore, ignoresIn } from '../ignores.ts';
import type { Rule } from '../rule.ts';

/** The rule that speaks of comments which silence nothing. */
export const UNUSED_IGNORE = 'ignore/unused';

/** An ignore with the chunks that it reaches. */
interface ActiveIgnore {
  readonly ignore: Ignore;
  readonly reading: Reading;
  readonly chunks: ReadonlySet<Chunk>;
}

/**
 * The findings of a document that no comment silences, with a finding for each comment that silences nothing;
 * and how many were silenced.
 */
export function silenced(
  document: Document,
  found: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
): { findings: Finding[]; ignored: number } {
  const active = activeIgnores(document);
  if (active.length === 0) return { findings: [...found], ignored: 0 };
  const used = new Set<NamedRule>();
  const byRule = namedIn(active);
  const findings = found.filter((finding) => {
    if (rules.get(finding.rule)?.isFixed) return true;
    const silencers = (byRule.get(finding.rule) ?? []).filter(({ by }) => covers(by, finding));
    for (const { named } of silencers) used.add(named);
    return silencers.length === 0;
  });
  const ignored = found.length - findings.length;
  // Of a document that does not say what it is, next to nothing is checked, and so nothing could have been silenced.
  if (document.kind && !document.isKindGuessed)
    for (const each of active) findings.push(...unused(each, used, rules));
  return { findings, ignored };
}

type NamedRule = Ignore['rules'][number];

/** Every rule that ignores name, with the ignore that names it, by its name. */
function namedIn(active: readonly ActiveIgnore[]): Map<string, { by: ActiveIgnore; named: NamedRule }[]> {
  const byRule = new Map<string, { by: ActiveIgnore; named: NamedRule }[]>();
  for (const by of active) {
    for (const named of by.ignore.rules) {
      const list = byRule.get(named.name);
      if (list) list.push({ by, named });
      else byRule.set(named.name, [{ by, named }]);
    }
  }
  return byRule;
}

function activeIgnores({ readings }: Document): ActiveIgnore[] {
  const active: ActiveIgnore[] = [];
  for (const [index, reading] of readings.entries()) {
    if (reading.comments.length === 0) continue;
    for (const ignore of ignoresIn(reading)) {
      if (ignore.isUnfinished) continue;
      active.push({ ignore, reading, chunks: new Set(reachedBy(ignore, readings, index)) });
    }
  }
  return active;
}

function* reachedBy(ignore: Ignore, readings: readonly Reading[], index: number): Generator<Chunk> {
  const own = readings[index]!.chunk;
  yield own;
  if (!ignore.coversChildren) return;
  for (let i = index + 1; (readings[i]?.chunk.level ?? 0) > own.level; i++) yield readings[i]!.chunk;
}

function covers({ ignore, reading, chunks }: ActiveIgnore, finding: Finding): boolean {
  if (!chunks.has(finding.at.chunk)) return false;
  return (
    finding.at.chunk !== reading.chunk || (finding.at.start >= ignore.from && finding.at.start <= ignore.to)
  );
}

function unused(
  { ignore, reading }: ActiveIgnore,
  used: ReadonlySet<NamedRule>,
  rules: ReadonlyMap<string, Rule>,
): Finding[] {
  const rule = rules.get(UNUSED_IGNORE);
  if (!rule) return [];
  const named = ignore.rules.filter(({ name }) => rules.has(name) && !rules.get(name)!.isFixed);
  return named
    .filter((each) => !used.has(each))
    .map(({ name, start, end }) => ({
      rule: rule.name,
      severity: rule.severity,
      message: `Nothing of the rule ${name} is found here, so this comment silences nothing: take it out.`,
      at: { chunk: reading.chunk, start, end },
      related: [],
      fixes: [],
    }));
}
