/** What may reach a terminal or a report: nothing that others wrote steers it. */
import { showable } from '../../text/signs/showable.ts';

declare const fit: unique symbol;

/** A text in which nothing steers a terminal but our own colours. Only `shown` makes it. */
export type Shown = string & { readonly [fit]: true };

/** Stands for the beginning of our own colours until a text is shown: chosen anew at each run, so that no text of others holds it. */
const MARK = `carag-${Math.random().toString(36).slice(2)}-`;

/** A text between two codes of colour or weight, as `shown` will write them. */
export const styled = (on: number, off: number) => (text: string) => `${MARK}${on}m${text}${MARK}${off}m`;

/** The text as it may be printed. */
export function shown(text: string): Shown {
  return showable(text.replaceAll('\r\n', '\n'))
    .replaceAll('\xad', '\ufffd')
    .replaceAll(MARK, '\u001b[') as Shown;
}

/** A value as JSON, in which signs that steer or cannot be seen are written by number: it is read as it was. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(/[^\n -~]+/g, (signs) =>
    [...signs].map((sign) => (shown(sign) === sign ? sign : byNumber(sign))).join(''),
  );
}

const byNumber = (sign: string) =>
  sign
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
