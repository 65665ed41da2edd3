/** How far the work has come, told on a terminal where it takes long. */
import { harmless } from './terminal.ts';

/** Nothing is said of work that is done sooner. */
const PATIENCE = 1000;
const PAUSE = 100;

/** A line on a terminal that says how far the work has come; it is gone when the work is done. */
export class Progress {
  private readonly stream: { readonly isTTY?: boolean; write(text: string): unknown };
  private readonly now: () => number;
  private next: number;
  private isShown = false;

  constructor(stream: Progress['stream'] = process.stderr, now: () => number = Date.now) {
    this.stream = stream;
    this.now = now;
    this.next = now() + PATIENCE;
  }

  /** Shows how far the work has come, where it is time to say so. */
  show(text: () => string): void {
    if (!this.stream.isTTY || this.now() < this.next) return;
    this.next = this.now() + PAUSE;
    this.isShown = true;
    this.stream.write(`\r\u001b[K${harmless(text())}`);
  }

  done(): void {
    if (this.isShown) this.stream.write('\r\u001b[K');
    this.isShown = false;
  }
}
