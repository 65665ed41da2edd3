/** Words of comparisons for people: ids as they changed, the last lines of a report. */
import { type MarkedPiece, markedWords } from '../change/comparison/marked-words.ts';
import { CHANGE_CLASSES, type ChangeClass } from '../change/version/classes.ts';
import { exportWords } from '../export/words.ts';
import { type ReviewWords, reviewWords } from './language.ts';
import type { DiffReport, ReportedChange, Review } from './report.ts';

/** The changes of each class that has any, worst first. */
export function byClass({ changes }: DiffReport): [ChangeClass, readonly ReportedChange[]][] {
  return CHANGE_CLASSES.flatMap((of): [ChangeClass, readonly ReportedChange[]][] => {
    const those = changes.filter((change) => change.class === of);
    return those.length > 0 ? [[of, those]] : [];
  });
}

/** What was compared, what came of it, and what was not looked at. */
export function closingLines({ report: { summary }, language, left }: Told): string[] {
  const say = reviewWords(language);
  const { sets, classes, changes, accepted, staleAcceptances, notChecked } = summary;
  const counts = CHANGE_CLASSES.filter((of) => classes[of] > 0).map((of) => [of, classes[of]] as const);
  return [
    changes === 0 ? say.unchanged : say.counts(changes, counts),
    ...(accepted > 0 ? [say.acceptedCount(accepted)] : []),
    ...staleAcceptances.map(({ file, line, fingerprint }) => say.stale(fingerprint, `${file}:${line}`)),
    ...sets.map(({ set, base, head, questions }) =>
      say.comparedSet(set, base ?? say.noNumber, head ?? say.noNumber, questions),
    ),
    ...notChecked,
    ...(left === undefined ? [] : [exportWords(language).leftIn(left)]),
  ];
}

/** A report and the language in which it is told. */
export type Told = Pick<Review, 'report' | 'language' | 'left'>;

/** Where a change is seen: in the new version, where it stands there. */
export function shownPlace({ places }: ReportedChange, say: ReviewWords): string {
  const place = places.find(({ version }) => version === 'head') ?? places[0];
  if (!place) return '';
  const where = `${place.file}:${place.line}:${place.column}`;
  return place.version === 'base' ? say.inBase(where) : where;
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
export const acceptedWords = ({ accepted }: ReportedChange, say: ReviewWords): string | undefined =>
  accepted ? say.accepted(accepted.by, accepted.why) : undefined;

export const reviewTitle = ({ report, language }: Told): string =>
  reviewWords(language).title(report.summary.base, report.summary.head);
