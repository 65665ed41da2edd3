/** Texts that come from others, made fit to be shown: no sign in them steers what shows them, or hides. */

/**
 * Signs that steer or cannot be seen: controls, halves of pairs, code points that are no characters, what turns the
 * direction of writing, what takes no room. The soft hyphen is none: it says where a word may be broken.
 */
const UNSHOWABLE = [
  '[\\0-\\x08\\v\\f\\x0e-\\x1f\\x7f-\\x9f]',
  '\\r(?!\\n)',
  '[\\u2028\\u2029\\ufff9-\\ufffb\\ufdd0-\\ufdef\\ufffe\\uffff\\p{Cs}]',
  '(?![\\xad\\ufe0e\\ufe0f])\\p{Default_Ignorable_Code_Point}',
].join('|');

/** Pictures of several parts, which signs that cannot be seen hold together: a family, the flag of Wales. */
const PART = '\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]*';
const PICTURE = `${PART}(?:\\u200d${PART})+|\\u{1f3f4}[\\u{e0030}-\\u{e007a}]{1,6}\\u{e007f}`;

const LOOKED_AT = new RegExp(`(${PICTURE})|${UNSHOWABLE}`, 'gu');
const PLAIN = /^[\t\n -~]*$/;

/** The text with one sign, `\ufffd`, in place of each that steers or cannot be seen. Line breaks and tabs stay. */
export function showable(text: string): string {
  return PLAIN.test(text) ? text : text.replace(LOOKED_AT, (_, picture?: string) => picture ?? '\ufffd');
}
