/** Puts a text on one line. */
import { showable } from './showable.ts';

/** The text on one line, so that nothing in it passes for a line of ours. Columns can be counted in it: it is as it will be shown. */
export function onOneLine(text: string): string {
  return showable(text).replace(/[\r\n]+/g, ' ');
}
