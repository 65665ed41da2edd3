/** Which edition of a set something was made from, in one line. */
import type { ExportedSet } from './exported-set.ts';
import { exportWords } from './words.ts';

/** “Version 1.0, published 2015-01”. */
export function editionOf({ language, version, status, published }: ExportedSet): string {
  const say = exportWords(language);
  const number = version && (/^\d/.test(version) ? say.version(version) : version);
  const standing = [status && say.status(status), published].filter(Boolean).join(' ');
  return [number, standing].filter(Boolean).join(', ');
}
