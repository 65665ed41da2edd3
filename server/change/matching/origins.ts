/** Reads what entries say of the ids that they had before: `was: { "1.4": A1.2 }`. */
import { withoutSpaces } from '../../model/ids.ts';
import type { VersionEntry } from '../version/entries.ts';

/** The ids that an entry had in a version, as far as it says so; nothing where it says nothing of that version. */
export function originsOf({ model }: Pick<VersionEntry, 'model'>, version: string | undefined): string[] {
  const said = (model.was ?? []).map(({ key, value }) => ({ version: key.value, ids: value ?? [] }));
  const exact = said.find((each) => each.version === version);
  const later = said
    .filter((each) => version !== undefined && compareVersions(each.version, version) > 0)
    .sort((a, b) => compareVersions(a.version, b.version))[0];
  return ((exact ?? later)?.ids ?? []).map((id) => withoutSpaces(id.value));
}

/** Below 0 where the first of two versions came before the second. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
