/** Waits for a pause between calls, so that typing does not set off the same work at every key. */

/**
 * Returns a function that runs `action` once the calls to it have paused for `wait` milliseconds,
 * and that drops the pending run when it is disposed of.
 */
export function debounce(wait: number, action: () => void): { (): void; dispose(): void } {
  let timer: NodeJS.Timeout | undefined;
  const run = () => {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  };
  return Object.assign(run, { dispose: () => clearTimeout(timer) });
}
