/** Makes names of files from titles. */
import { withoutMarks } from '../../features/typing/free-ids.ts';

/** A short name for a title, fit for a file: “Cynllunio tŷ” becomes `cynllunio-ty`. */
export function fileSlug(title: string): string {
  const words = withoutMarks(title)
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '');
  if (words === '') return 'section';
  return isReserved(words) ? `${words}-section` : words;
}

/** Names that Windows keeps for itself, whatever follows them after a dot. */
const isReserved = (name: string) => /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name);
