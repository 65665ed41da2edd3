/** The messages between the preview's panel and its page, and what outlives the page. */

import type { Patch } from './patch.ts';

/** What the panel tells its page, of a form only what differs from the last one. Lines are those of the source, counted from 0. */
export type ToPage =
  | {
      kind: 'form';
      uri: string;
      html: string | Patch;
      live: object | 'same' | undefined;
      line: number | undefined;
    }
  | { kind: 'notice'; text: string }
  | { kind: 'line'; line: number }
  | { kind: 'case'; text: string }
  | { kind: 'told'; text: string }
  | { kind: 'marks'; marks: readonly Mark[] };

/**
 * What the page tells its panel: that it has loaded, that the reader wants to see where a part comes from, that the form
 * is to answer or to be a picture again, which sections of a large form are to be whole, that the answers are to be kept
 * as a case, or that a case is wanted in which a question is asked, or is not.
 */
export type FromPage =
  | { kind: 'loaded' }
  | ({ kind: 'source' } & Place)
  | { kind: 'live'; isLive: boolean }
  | { kind: 'sections'; ids: readonly string[] }
  | { kind: 'case'; text: string }
  | { kind: 'wanted'; id: string; isAsked: boolean };

/** A line of the document shown, or of another that it takes parts from, by its path from that document's folder. */
export interface Place {
  line: number;
  from: string | undefined;
}

/** Something that is found at a place, or has changed there. */
export interface Mark extends Place {
  sort: 'error' | 'warning' | 'hint' | 'change';
  text: string;
}

/** What outlives a hidden or reloaded page: the document shown, and how far the reader got in each. */
export interface PageState {
  uri: string;
  forms: Record<string, Progress>;
}

/** How far the reader got in a form. What was answered is not in it: that is kept nowhere but on the page. */
export interface Progress {
  scroll: number;
  /** The ids of what is unfolded. */
  unfolded: string[];
}
