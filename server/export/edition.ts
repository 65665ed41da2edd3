/** Which edition of a set something was made from, in one line. */
import type { ExportedSet } from './exported-set.ts';

/** “Version 1.0, published 2015-01”. */
export function editionOf({ version, status, published }: ExportedSet): string {
  const number = version && (/^\d/.test(version) ? `Version ${version}` : version);
  return [number, [status, published].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
