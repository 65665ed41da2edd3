/** Words of comparisons for people: headings of classes, ids as they changed, the last lines of a report. */
import { type MarkedPiece, markedWords } from '../change/comparison/marked-words.ts';
import { CHANGE_CLASSES, type ChangeClass } from '../change/version/classes.ts';
import { counted } from '../text/wording/counted.ts';
import { sentenceList } from '../text/wording/sentence-list.ts';
import type { DiffReport, ReportedChange } from './report.ts';

/** What each class means to a reader. */
export const CLASS_WORDS: Readonly<Record<ChangeClass, string>> = {
  data: 'Data: answers of the two versions are not the same data',
  rating: 'Rating: what is rated, and how',
  routing: 'Routing: in which cases something is asked',
  wording: 'Wording: what inspectors read and choose',
  guidance: 'Guidance: what counts as a good answer',
  translation: 'Translation: other languages alone',
  editorial: 'Editorial: nothing that means anything else',
};

/** The changes of each class that has any, worst first. */
export function byClass({ changes }: DiffReport): [ChangeClass, readonly ReportedChange[]][] {
  return CHANGE_CLASSES.flatMap((of): [ChangeClass, readonly ReportedChange[]][] => {
    const those = changes.filter((change) => change.class === of);
    return those.length > 0 ? [[of, those]] : [];
  });
}

/** What was compared, what came of it, and what was not looked at. */
export function closingLines({ summary }: DiffReport): string[] {
  const { sets, classes, changes, accepted, staleAcceptances, notChecked } = summary;
  const counts = CHANGE_CLASSES.filter((of) => classes[of] > 0).map((of) => `${classes[of]} ${of}`);
  const found =
    changes === 0 ? 'Nothing has changed.' : `${counted(changes, 'change')}: ${sentenceList(counts)}.`;
  const compared = sets.map(({ set, base, head, questions }) => {
    const versions = `version ${base ?? 'without a number'} with version ${head ?? 'without a number'}`;
    return `Compared ${set}: ${versions}, ${counted(questions, 'question')}.`;
  });
  const kept = accepted > 0 ? [`${counted(accepted, 'of them is', 'of them are')} accepted.`] : [];
  const stale = staleAcceptances.map(
    ({ file, line, fingerprint }) =>
      `The change ${fingerprint}, accepted in ${file}:${line}, is there no more: take it out.`,
  );
  return [found, ...kept, ...stale, ...compared, ...notChecked];
}

/** Where a change is seen: in the new version, where it stands there. */
export function shownPlace({ places }: ReportedChange): string {
  const place = places.find(({ version }) => version === 'head') ?? places[0];
  if (!place) return '';
  const where = `${place.file}:${place.line}:${place.column}`;
  return place.version === 'base' ? `${where} in the base` : where;
}

/** The two texts that differ, where there are any, each with the words marked that the other does not have. */
export function texts({ before, after }: ReportedChange): readonly ShownText[] {
  if (before !== null && after !== null) {
    const marked = markedWords(before, after);
    return [
      { sign: '-', pieces: marked.before },
      { sign: '+', pieces: marked.after },
    ];
  }
  const whole = (text: string) => [{ text, isOther: false }];
  return [
    ...(before === null ? [] : [{ sign: '-', pieces: whole(before) } as const]),
    ...(after === null ? [] : [{ sign: '+', pieces: whole(after) } as const]),
  ];
}

export interface ShownText {
  readonly sign: '-' | '+';
  readonly pieces: readonly MarkedPiece[];
}

/** What is said of a change that was accepted. */
export const acceptedWords = ({ accepted }: ReportedChange): string | undefined =>
  accepted ? `Accepted by ${accepted.by}: ${accepted.why}` : undefined;

export const reviewTitle = ({ summary: { base, head } }: DiffReport): string =>
  `Changes from ${base} to ${head}`;
