/** Writes the texts of a set as a table for translators, and reads such a table back. */
import type { WorkText } from './work.ts';

/** A text that came back. */
export interface ReturnedText {
  readonly document: string;
  readonly path: string;
  readonly text: string;
  /** The source text as it went out; undefined where that was not kept. */
  readonly source: string | undefined;
  /** The fingerprint that went out with it; empty where there was none. */
  readonly from: string;
  /** Whoever sent it says that it was checked. */
  readonly isChecked: boolean;
  readonly checkedBy: string;
  readonly checkedOn: string;
}

/** Why a file cannot be taken back: a part of a sentence. */
export class NotTaken extends Error {}

const HEADINGS = [
  'document',
  'path',
  'sort',
  'state',
  'source',
  'translation',
  'checked',
  'made from',
  'checked by',
  'checked on',
] as const;
type Heading = (typeof HEADINGS)[number];

/** A table with a row for each text, and headings above. */
export function tableOf(texts: readonly WorkText[]): string[][] {
  return [[...HEADINGS], ...texts.map((text) => HEADINGS.map((heading) => defused(cellOf(text, heading))))];
}

function cellOf(text: WorkText, heading: Heading): string {
  switch (heading) {
    case 'sort':
      return text.part;
    case 'translation':
      return text.text;
    case 'checked':
      return text.state === 'checked' ? 'yes' : '';
    case 'made from':
      return text.from;
    case 'checked by':
      return text.checkedBy;
    case 'checked on':
      return text.checkedOn;
    default:
      return text[heading];
  }
}

/** What a spreadsheet would work out gets an apostrophe before it; one that has them gets another, so that each comes off again. */
export const defused = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
export const restored = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/** The texts of a table, by its headings in whatever order. Throws `NotTaken` where it lacks one that is needed. */
export function textsOfTable([header = [], ...rows]: readonly (readonly string[])[]): ReturnedText[] {
  const headings = header.map((cell) => cell.trim().toLowerCase());
  const lost = (['document', 'path', 'translation'] as const).filter(
    (heading) => !headings.includes(heading),
  );
  if (lost.length > 0) throw new NotTaken(`its first line has no “${lost[0]}”`);
  return rows.flatMap((cells): ReturnedText[] => {
    const cell = (heading: Heading) => {
      const at = headings.indexOf(heading);
      return at < 0 ? undefined : restored(cells[at] ?? '');
    };
    const path = cell('path') ?? '';
    if (path.trim() === '') return [];
    return [
      {
        document: cell('document')!.trim(),
        path: path.trim(),
        text: cell('translation')!,
        source: cell('source'),
        from: cell('made from') ?? '',
        isChecked: /^(?:yes|y|ydy|ie|x|true)$/i.test(cell('checked')?.trim() ?? ''),
        checkedBy: cell('checked by') ?? '',
        checkedOn: cell('checked on') ?? '',
      },
    ];
  });
}
