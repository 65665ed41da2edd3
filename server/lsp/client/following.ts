/** Tells the client when an answer that it was given would come out otherwise now. */

/** How long nothing must have changed, in milliseconds, before we look whether answers would come out otherwise. */
const PAUSE = 250;

interface Answer {
  readonly said: string;
  readonly now: () => unknown;
  readonly tell: () => void;
}

/**
 * Remembers what the client was told, and lets it know once, after typing has paused, that it would be told something
 * else now. What it then does not ask for again is forgotten, so that nothing is worked out for what nobody looks at.
 */
export class Following {
  private readonly answers = new Map<string, Answer>();
  private readonly failed: (what: string, error: unknown) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(failed: (what: string, error: unknown) => void) {
    this.failed = failed;
  }

  /** Answers with what `now` returns, and calls `tell` once that would be something else. One answer is kept for a key. */
  answer<Result>(key: string, now: () => Result, tell: () => void): Result {
    const result = now();
    this.answers.set(key, { said: JSON.stringify(result), now, tell });
    return result;
  }

  /** Takes note that something has changed. */
  noteChange(): void {
    clearTimeout(this.timer);
    if (this.answers.size > 0) this.timer = setTimeout(() => this.look(), PAUSE);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.answers.clear();
  }

  private look(): void {
    try {
      const stale = [...this.answers].filter(([, { said, now }]) => JSON.stringify(now()) !== said);
      for (const [key] of stale) this.answers.delete(key);
      for (const tell of new Set(stale.map(([, answer]) => answer.tell))) tell();
    } catch (error) {
      this.failed('Looking for changes', error);
    }
  }
}
