/** Writes running text as a YAML block, and knows which signs such a block cannot hold. */
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { withoutEnds } from './parts.ts';

/** Signs that no running text can hold: they must be written as codes in quotation marks. */
export const UNWRITABLE = /[^\P{Cc}\n\t]|[\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;

/** A field that holds running text, as a block below its name. */
export function literal(name: string, text: string): string[] {
  const words = withoutEnds(text);
  if (UNWRITABLE.test(words)) return [`${name}: ${yamlScalar(words)}`];
  const header = /^[ \t]/.test(words) ? '|2' : '|';
  return [`${name}: ${header}`, ...words.split('\n').map((line) => (line === '' ? '' : `  ${line}`))];
}
