/** Tests that need something of the computer, and are skipped with the reason told where it is missing. */
import { beforeEach, describe, test } from 'vitest';

export interface Need {
  /** What is needed, in words that end “skipped: needs …”. */
  readonly what: string;
  readonly isThere: boolean;
}

/** Links, modes, pipes and sockets as Unix has them. */
export const UNIX: Need = { what: 'a system other than Windows', isThere: process.platform !== 'win32' };

export const describeWhere =
  ({ what, isThere }: Need) =>
  (name: string, body: () => void): void => {
    describe(name, () => {
      beforeEach(({ skip }) => skip(!isThere, `needs ${what}`));
      body();
    });
  };

export const testWhere =
  ({ what, isThere }: Need) =>
  (name: string, body: () => void | Promise<void>): void => {
    test(name, async ({ skip }) => {
      skip(!isThere, `needs ${what}`);
      await body();
    });
  };
