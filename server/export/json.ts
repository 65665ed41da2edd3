/** A set as JSON, for programs: what `schemas/exported-set.schema.json` describes. */
import type { ExportedSet } from './exported-set.ts';

export const exportedJson = (set: ExportedSet): string => `${JSON.stringify(set, undefined, 2)}\n`;
