/** What a page gives to its script: where it stands, and what is in it. */
import type { LiveWords } from '../text/live-words.ts';
import type { LiveForm } from './state.ts';

/** The element that holds it. */
export const LIVE_DATA = 'carag-live';

/**
 * What stands before and after each part of a form that may stay on a page while others change: its head, lists, each
 * section, and within that each key question and question. A part is one element.
 */
export const PART = '<!--part-->';
export const PART_END = '<!--/part-->';

export interface LiveData {
  readonly form: LiveForm;
  readonly words: LiveWords;
}
