/** Where a text has one sign and, further on, the one that closes it, with both; what is never closed is left out. */
import type { Stretch } from './blanked.ts';

export function* between(text: string, open: string, close: string): Generator<Stretch> {
  for (let start = text.indexOf(open); start >= 0; ) {
    const closing = text.indexOf(close, start + open.length);
    if (closing < 0) return;
    const end = closing + close.length;
    yield { start, end };
    start = text.indexOf(open, end);
  }
}
