/** Long work in steps, taken at the pace of whoever has other things to attend to. */

/** Long work in steps, so that others get a turn in between: each step yields how many units of work it was. */
export type Steps<Result = void> = Generator<number, Result>;

/** Characters that are only gone through, in units of those that are read: that is several times as much work. */
export const gone = (characters: number): number => Math.ceil(characters / 8);

/** The same steps for as long as they are wanted: afterwards no more is done. */
export function* whileWanted<Result>(
  isWanted: () => boolean,
  steps: Steps<Result>,
): Steps<Result | undefined> {
  while (isWanted()) {
    const step = steps.next();
    if (step.done) return step.value;
    yield step.value;
  }
  return undefined;
}

/** How one who has other things to attend to goes about long work. */
export interface Pace {
  /** Takes all steps of a piece of work. */
  take<Result>(steps: Steps<Result>): Promise<Result>;
  /** Attends to other things before the next piece of work. */
  rest(): Promise<void>;
}

/** The pace of a program that has nothing else to do. */
export const AT_ONCE: Pace = { take: async (steps) => finish(steps), rest: async () => {} };

/** Takes all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
