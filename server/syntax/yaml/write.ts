/** Writes texts as YAML scalars that every reader reads back unchanged. */

/** Where a text is written, which decides what it may hold without quotation marks. */
export interface Surroundings {
  /** Inside brackets: `[a, b]` or `{ low: Low }`. */
  readonly inFlow?: boolean;
}

/**
 * A text as YAML, on one line, for a name or a value: read back, by our reader and by any other of YAML 1.1 or 1.2, it
 * is exactly this text. It is plain where that is safe and does not look like a number, else in quotation marks.
 */
export function yamlScalar(text: string, { inFlow = false }: Surroundings = {}): string {
  if (canBePlain(text, inFlow)) return text;
  return INVISIBLE.test(text) ? escaped(text) : quoted(text);
}

/** The text of a value, as it stands in a document, in double quotation marks, or in single ones where that saves backslashes. */
export function quoted(text: string): string {
  return text.includes('\\') || text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Controls, the line breaks of every version of YAML, halves of characters, and the byte-order mark. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;

function escaped(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function canBePlain(text: string, inFlow: boolean): boolean {
  return (
    !/^[-?:,[\]{}#&*!|>'"%@`.=<\s]|\s$|:(?:\s|$)|\s#/.test(text) &&
    !(inFlow && /[,[\]{}]/.test(text)) &&
    !/^[\d.:/-]*$/.test(text) &&
    !INVISIBLE.test(text) &&
    !isRetyped(text)
  );
}

const NO_TEXT = /^(?:~?|null|y|n|yes|no|on|off|true|false|[-+]?\.(?:inf|nan)|=|<<)$/i;
const NUMBER =
  /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[\da-f_]+|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|(?:\d[\d_]*)?(?:\.[\d_]*)?(?:e[-+]?\d+)?)$/i;
const TIME =
  /^\d{4}-\d{1,2}-\d{1,2}(?:(?:t|[ \t]+)\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d*)?(?:[ \t]*(?:z|[-+]\d{1,2}(?::?\d{2})?))?)?$/i;

/** True of a text that some reader of YAML 1.1 or 1.2 takes for something else where it stands without quotation marks. */
export function isRetyped(text: string): boolean {
  return NO_TEXT.test(text) || NUMBER.test(text) || TIME.test(text);
}
