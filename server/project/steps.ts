/** Long work in steps, so that others get a turn in between: each step yields how many units of work it was. */
export type Steps<Result = void> = Generator<number, Result>;

/** Takes all steps of a piece of work; between them it may attend to other things. */
export type Pace = <Result>(steps: Steps<Result>) => Promise<Result>;

/** Takes all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
