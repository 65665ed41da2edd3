import { duplicate as idDuplicate } from './id/duplicate.ts';
import { unknown as refUnknown } from './ref/unknown.ts';
import type { Rule } from './rule.ts';

/** Every rule, by family. `npm run new-rule` adds a line. */
export const RULES: readonly Rule[] = [idDuplicate, refUnknown];
