import { compareVersions } from '../../change/matching/origins.ts';
import { listed } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { withoutSpaces } from '../../model/ids.ts';
import type { View } from '../../project/view.ts';
import { first, second } from './shared/examples.ts';
import { wasIn } from './shared/was.ts';

const asked = (one: string, other: string) =>
  questions(
    first.replace('id: A1.1', `id: A1.1\n  was: ${one}`) +
      second('A1.2').replace('id: A1.2', `id: A1.2\n  was: ${other}`),
  );

export const wasCycle: Rule = {
  name: 'change/was-cycle',
  severity: 'error',
  what: 'Entries say of each other, in a circle, that they were the other one in a version that is not before this one.',
  why: 'Nobody can tell from it what any of them was called earlier.',
  remedy: 'Name the earlier version. Ids may change places between two versions.',
  examples: [
    {
      bad: asked('{ «"1.0"»: A1.2 }', '{ «"1.0"»: A1.1 }'),
      good: asked('{ "0.9": A1.2 }', '{ "0.9": A1.1 }'),
      message:
        'What A1.1 is said to have been leads back to A1.1, over A1.2: version 1.0 is not before this one.',
    },
  ],
  on: ['was'],
  check(reading, report, view) {
    for (const { id, version, ids } of wasIn(reading)) {
      if (id === undefined || !isNotBefore(version.value, view)) continue;
      const way = wayBack(
        id,
        ids.map(({ value }) => withoutSpaces(value)),
        view,
      );
      if (!way) continue;
      const over = way.length > 0 ? `, over ${listed(way)}` : '';
      report(
        version,
        `What ${id} is said to have been leads back to ${id}${over}: version ${version.value} is not before this one.`,
      );
    }
  },
};

/** True of a version that cannot have come before this one, and that is not the one with which it is compared. */
function isNotBefore(version: string, view: View): boolean {
  const own = view.manifest('version')?.value;
  if (own === undefined || compareVersions(version, own) < 0) return false;
  return view.base?.set.model?.version?.value !== version;
}

/** The ids between one and itself; undefined where it is not reached. */
function wayBack(id: string, from: readonly string[], view: View): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>(from.map((each) => [each, undefined]));
  for (const at of cameFrom.keys()) {
    if (at === id) return wayTo(cameFrom.get(at), cameFrom);
    for (const { reading, name } of view.defined('id', at))
      for (const was of wasIn(reading)) {
        if (was.id !== name || !isNotBefore(was.version.value, view)) continue;
        for (const { value } of was.ids)
          if (!cameFrom.has(withoutSpaces(value))) cameFrom.set(withoutSpaces(value), at);
      }
  }
  return undefined;
}

function wayTo(end: string | undefined, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const way: string[] = [];
  for (let at = end; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
