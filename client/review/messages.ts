/** The messages between the review's panel and its page. Changes are named by their places in the list, from 0. */

/** What the page must know of a change beside what is written in its row. */
export interface ShownChange {
  readonly of: string;
  readonly isAccepted: boolean;
  readonly hasSides: boolean;
}

export type ToPage =
  | { kind: 'review'; html: string; changes: readonly ShownChange[] }
  | { kind: 'notice'; text: string }
  | { kind: 'step'; by: 1 | -1 };

/** What the page asks for: that it be filled, that a change be shown, opened, or accepted, and that all be copied. */
export type FromPage =
  | { kind: 'loaded' }
  | { kind: 'copy' }
  | { kind: 'show' | 'open' | 'sides' | 'accept'; at: number };

/** What outlives a hidden page. */
export interface PageState {
  readonly words: string;
  readonly left: readonly string[];
  readonly onlyOpen: boolean;
}
