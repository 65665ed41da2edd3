/** Does work again as soon as it may be due, and never twice at once. */

/**
 * Returns a function that does the work at once or, while it is being done, once more when that is over: however often
 * it is called, whoever does the work is never asked faster than it answers. Nothing begins after it was disposed of.
 * @param work never fails
 */
export function oneAtATime(work: () => Promise<void>): { (): void; dispose(): void } {
  let isRunning = false;
  let isDue = false;
  let isOver = false;
  const run = async () => {
    isDue = true;
    if (isRunning) return;
    isRunning = true;
    while (isDue && !isOver) {
      isDue = false;
      // Others hear of the same event first, such as whoever tells the server of it.
      await new Promise((resolve) => setTimeout(resolve));
      if (!isOver) await work();
    }
    isRunning = false;
  };
  return Object.assign(() => void run(), {
    dispose: () => {
      isOver = true;
    },
  });
}
