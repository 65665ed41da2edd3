import { compareVersions } from '../../change/matching/origins.ts';
import { type Version, versionOfBase } from '../../change/version/version.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { nearest } from '../../text/wording/nearest.ts';
import { draft, released, row, second, table } from './shared/examples.ts';
import { wasIn } from './shared/was.ts';

const before = released(second('A1.2'));
const is = (was: string) => draft('"2.0"', second('A1.3', undefined, `was: ${was}\n`), 'unused: [A1.2]\n');
const renumbered = table(row('2.0', 'A1.3', 'data'));

export const wasUnknown: Rule = {
  name: 'change/was-unknown',
  severity: 'error',
  what: 'Something says that it had an id which the base does not have, or names a version that is not before this one.',
  why: 'Analysts put the answers of two versions together by what stands there.',
  remedy: 'Correct the id, or the version in which the question had it.',
  examples: [
    {
      bad: { ...before, ...is('{ "1.0": [A1.2, «A1.9»] }'), ...renumbered },
      good: { ...before, ...is('{ "1.0": A1.2 }'), ...renumbered },
      message: 'Version 1.0 has no A1.9. Did you mean A1.1?',
    },
    {
      bad: draftAlone('{ «"3.0"»: A1.2 }'),
      good: draftAlone('{ "0.9": A1.2 }'),
      message:
        'Version 3.0 is not before this one, which is 2.0. “was” says what something was called earlier.',
    },
  ],
  on: ['was'],
  check(reading, report, view) {
    const own = view.manifest('version')?.value;
    for (const { version, ids } of wasIn(reading)) {
      const base = view.base && versionOfBase(view.base);
      if (base?.number === version.value) {
        for (const id of ids) {
          if (isKnown(withoutSpaces(id.value), base)) continue;
          const meant = nearest(id.value, base.byId.keys());
          const at = spanIn(reading, id);
          const fixes =
            meant === undefined ? [] : [replace(at, meant, `Change ${id.value} to ${meant}`, false)];
          const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
          report(at, `Version ${version.value} has no ${id.value}.${hint}`, { fixes });
        }
      } else if (own !== undefined && compareVersions(version.value, own) >= 0)
        report(
          version,
          `Version ${version.value} is not before this one, which is ${own}. “was” says what something was called earlier.`,
        );
    }
  },
};

/** The ids of sections are kept apart from those of what they hold. */
const isKnown = (id: string, { byId, entries }: Version): boolean =>
  byId.has(id) || entries.some((entry) => entry.kind === 'section' && entry.id === id);

/** A set of version 2.0 that is compared with nothing. */
function draftAlone(was: string) {
  const documents = is(was);
  return { ...documents, 'carag.yaml': documents['carag.yaml']!.replace(/^base: .*\n/m, '') };
}
