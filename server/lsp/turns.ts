/** How long work in the background may hold up what the client asks, in milliseconds. */
const SLICE = 4;

/** Lets messages of the client go first: background work waits for a turn in which none has come. */
export class Turns {
  private messages = 0;

  /** Notes that the client has sent a message. */
  noted(): void {
    this.messages++;
  }

  /** Takes the steps of a task one after the other. @returns what the task returns; undefined where it was told to stop. */
  async take<Result>(steps: Generator<void, Result>, isStopped: () => boolean): Promise<Result | undefined> {
    for (;;) {
      await this.quiet();
      if (isStopped()) return undefined;
      const until = performance.now() + SLICE;
      do {
        const step = steps.next();
        if (step.done) return step.value;
      } while (performance.now() < until);
    }
  }

  /** Waits until no message has come for two turns: one that is waiting already is dealt with in the course of the first. */
  async quiet(): Promise<void> {
    let seen: number;
    do {
      seen = this.messages;
      await nextTurn();
      await nextTurn();
    } while (this.messages !== seen);
  }
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
