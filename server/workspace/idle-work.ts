/** Takes long work in turns, so that a message of the client never waits long for its answer. */
import type { Steps } from '../text/steps.ts';

/** How many characters are read in one turn: a few milliseconds on a slow machine. */
export const CHARACTERS_A_TURN = 64 * 1024;

/** How many checks are run in one turn. */
export const CHECKS_A_TURN = 8;

/** Work in turns: some of it goes before the messages of the client, some waits until none has come. */
export class IdleWork {
  private messages = 0;
  private readonly idle: () => Promise<void>;

  /** @param idle waits until others have had their turn. */
  constructor(idle: () => Promise<void> = async () => {}) {
    this.idle = idle;
  }

  /** Notes that the client has sent a message. */
  noted(): void {
    this.messages++;
  }

  /**
   * Takes the steps of work in the background, as many in a turn as make up so many units, when no message has come.
   * @returns what the work returns; undefined where it was told to stop.
   */
  async take<Result>(
    steps: Steps<Result>,
    unitsATurn: number,
    isStopped: () => boolean,
  ): Promise<Result | undefined> {
    for (;;) {
      await this.quiet();
      if (isStopped()) return undefined;
      const end = turnOf(steps, unitsATurn);
      if (end) return end.value;
    }
  }

  /** Takes the steps of work that somebody waits for: between the turns messages are dealt with, but not waited for. */
  async hurry<Result>(steps: Steps<Result>, unitsATurn: number): Promise<Result> {
    for (;;) {
      const end = turnOf(steps, unitsATurn);
      if (end) return end.value;
      await this.next();
    }
  }

  /** Waits for the next turn. */
  next(): Promise<void> {
    return this.idle();
  }

  /** Waits until no message has come for two turns: one that is waiting already is dealt with in the course of the first. */
  async quiet(): Promise<void> {
    let seen: number;
    do {
      seen = this.messages;
      await this.next();
      await this.next();
    } while (this.messages !== seen);
  }
}

/** Takes steps until they make up so many units. @returns the end of the work, where it was reached. */
function turnOf<Result>(steps: Steps<Result>, units: number): { readonly value: Result } | undefined {
  for (let done = 0; done < units; ) {
    const step = steps.next();
    if (step.done) return { value: step.value };
    done += step.value;
  }
  return undefined;
}
