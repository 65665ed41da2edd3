/** Gives a client what makes a form answer only where it is not what the client has already: an edit seldom changes it. */
import type { LiveData } from '../../form/live/data.ts';

/** What makes a form answer, by a number; without the data where the client has that number. */
export interface NumberedLive {
  readonly liveAs: number;
  readonly live?: LiveData;
}

export class LiveForms {
  private last: LiveData | undefined;
  private text = '';
  private number = 0;

  /** @param known the number of what the client has. */
  answer(live: LiveData, known: number | undefined): NumberedLive {
    if (live !== this.last) this.compare(live);
    return { liveAs: this.number, ...(known === this.number ? {} : { live }) };
  }

  private compare(live: LiveData): void {
    const text = JSON.stringify(live);
    if (text !== this.text) this.number++;
    this.last = live;
    this.text = text;
  }
}
