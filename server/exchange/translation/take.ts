/** Takes back what translators return: decides of each text what becomes of it. */
import type { QuestionSet } from '../../project/question-sets.ts';
import { relativePath } from '../../text/uri.ts';
import { fingerprint } from '../../translation/fingerprint.ts';
import { pairsOf, type TextPair, translatable } from '../../translation/text-states.ts';
import { pathWritten, Translations } from '../../translation/translations.ts';
import type { ReturnedText } from './table.ts';
import { type DocumentChange, type NewText, writtenInto } from './write-texts.ts';

/** Who checked what is taken, by role, and when. */
export interface Check {
  readonly by: string;
  readonly on: string;
}

/** What becomes of what was returned. */
export interface Taken {
  readonly documents: readonly DocumentChange[];
  readonly added: number;
  readonly changed: number;
  /** Texts that are as they were, and are now said to be checked. */
  readonly checked: number;
  readonly unchanged: number;
  /** Texts that are still blank. */
  readonly blank: number;
  /** Texts for which the set has none: they are left out. */
  readonly unknown: readonly Pick<ReturnedText, 'document' | 'path'>[];
  /** Documents that say of themselves that they were checked, and would get a text that was not. */
  readonly wouldUncheck: readonly string[];
}

/** @param check who checked all that is returned, or all of it that says that it was checked. */
export function taken(
  set: QuestionSet,
  language: string,
  returned: readonly ReturnedText[],
  check: Check | undefined,
  isAllChecked: boolean,
): Taken {
  const translations = Translations.of(set);
  const counts = { added: 0, changed: 0, checked: 0, unchanged: 0, blank: 0 };
  const unknown: Pick<ReturnedText, 'document' | 'path'>[] = [];
  const wouldUncheck = new Set<string>();
  const documents = new Map(
    translatable(set).map((document) => [relativePath(set.folder, document.uri), document]),
  );
  const changes: DocumentChange[] = [];
  for (const [name, texts] of byDocument(returned)) {
    const document = documents.get(name);
    const pairs = document ? pairsOf(translations, document, language, true).pairs : [];
    const known = new Map(pairs.map((pair) => [pathWritten(pair.source.path), pair]));
    const news: NewText[] = [];
    for (const text of texts) {
      const pair = known.get(pathWritten(text.path));
      if (!pair) unknown.push({ document: text.document, path: text.path });
      else {
        const { kind, made } = outcomeOf(pair, text, check, isAllChecked);
        counts[kind]++;
        if (made) news.push(made);
      }
    }
    const [into] = translations.of(language, document?.uri ?? '');
    if (news.some(({ checked }) => !checked) && into?.model.checked) wouldUncheck.add(name);
    if (document && news.length > 0) changes.push(writtenInto(set, document, language, into, news));
  }
  return { documents: changes, ...counts, unknown, wouldUncheck: [...wouldUncheck] };
}

type Outcome = 'added' | 'changed' | 'checked' | 'unchanged' | 'blank';

/** A text that is the same keeps what is noted of it, until somebody says that it was checked. */
function outcomeOf(
  pair: TextPair,
  returned: ReturnedText,
  check: Check | undefined,
  isAllChecked: boolean,
): { kind: Outcome; made?: NewText } {
  const { translated, source } = pair;
  if (returned.text.trim() === '') return { kind: 'blank' };
  const isChecked = check !== undefined && (isAllChecked || returned.isChecked);
  const checked = isChecked ? check : undefined;
  const madeFrom = returned.source === undefined ? source.fingerprint : fingerprint(returned.source);
  const made = (from: string, by: Check | undefined): NewText => ({
    pair,
    text: returned.text,
    from,
    checked: by,
  });
  if (!translated)
    return { kind: 'added', made: made(returned.from || madeFrom, checked ?? noted(returned)) };
  if (translated.text.value !== returned.text) return { kind: 'changed', made: made(madeFrom, checked) };
  const isNoted =
    !checked ||
    (translated.from?.value === madeFrom &&
      translated.checked?.by?.value === checked.by &&
      translated.checked.on?.value === checked.on);
  return isNoted || isSaidAlready(translated.checked, returned, isAllChecked)
    ? { kind: 'unchanged' }
    : { kind: 'checked', made: made(madeFrom, checked) };
}

/** What went out as checked, and comes back as it was, says nothing new. */
const isSaidAlready = (
  checked: { readonly by?: { readonly value: string } } | undefined,
  { checkedBy }: ReturnedText,
  isAllChecked: boolean,
) => !isAllChecked && checkedBy !== '' && checked?.by?.value === checkedBy;

/** Who checked a text, as it went out. */
const noted = ({ checkedBy, checkedOn }: ReturnedText): Check | undefined =>
  checkedBy === '' ? undefined : { by: checkedBy, on: checkedOn };

function byDocument(returned: readonly ReturnedText[]): Map<string, ReturnedText[]> {
  const found = new Map<string, ReturnedText[]>();
  for (const text of returned) found.set(text.document, [...(found.get(text.document) ?? []), text]);
  return found;
}
