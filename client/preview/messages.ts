/** The messages between the preview's panel and its page, and what outlives the page. */

/** What the panel tells its page. Lines are those of the source, counted from 0. */
export type ToPage =
  | { kind: 'form'; uri: string; html: string; line: number | undefined }
  | { kind: 'notice'; text: string }
  | { kind: 'line'; line: number };

/** What the page tells its panel: that it has loaded, or that the reader wants to see where a part comes from. */
export type FromPage = { kind: 'loaded' } | ({ kind: 'source' } & Place);

/** A line of the document shown, or of another that it takes parts from, by its path from that document's folder. */
export interface Place {
  line: number;
  from: string | undefined;
}

/** What outlives a hidden or reloaded page: the document shown, and how far the reader got in each. */
export interface PageState {
  uri: string;
  forms: Record<string, Progress>;
}

/** How far the reader got in a form. */
export interface Progress {
  scroll: number;
  answers: Answers;
  /** The ids of what is unfolded. */
  unfolded: string[];
}

/** What was filled in: by a control's name, the values that are ticked, chosen or typed. */
export type Answers = Record<string, string[]>;
