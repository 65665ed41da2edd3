/** Describes what is offered as completion, and makes offers from words and options. */
import type { OptionEntry } from '../../model/answers.ts';
import type { NameSpace } from '../../model/reading.ts';

/** What is offered, and so which sign an editor shows beside it. */
export type OfferKind =
  | 'question'
  | 'standard'
  | 'field'
  | 'word'
  | 'list'
  | 'block'
  | 'fact'
  | 'condition'
  | 'code'
  | 'document'
  | 'snippet';

/** Something that can be written at the cursor. */
export interface Offer {
  readonly label: string;
  readonly kind: OfferKind;
  /** A few words beside the label. */
  readonly detail: string;
  /** What is written; the label where this is left out. */
  readonly insert?: string;
  /** The same with places to step through, as the protocol writes them, for editors that know such. */
  readonly snippet?: string;
  /** So many blanks before what is written go: it begins on a line of its own. */
  readonly blanksBefore?: number;
  /** More about it, in Markdown, worked out when it is asked for. */
  readonly about?: () => string;
  /** What the card of which says more about it; see `aboutOffer`. */
  readonly named?: { readonly space: NameSpace; readonly name: string };
}

/** The offers of which the label, or a word of it, begins as typed, case set aside. */
export function matching(offers: Iterable<Offer>, typed: string): Offer[] {
  const wanted = typed.toLowerCase();
  return [...offers].filter(({ label }) => {
    const lower = label.toLowerCase();
    return lower.startsWith(wanted) || lower.split(/[^\p{L}\d]+/u).some((word) => word.startsWith(wanted));
  });
}

export const words = (texts: readonly string[], detail = ''): Offer[] =>
  texts.map((label) => ({ label, kind: 'word', detail }));

export function optionOffers(options: readonly OptionEntry[]): Offer[] {
  return options.map(({ key, value }) => ({
    label: key.value,
    kind: 'code',
    detail: value?.label?.value ?? '',
  }));
}
