/** Puts what changed into a report: by class and by heading, both versions side by side. */
import {
  heading,
  type Part,
  paragraph,
  type Report,
  type Row,
  type RowGroup,
  type Table,
} from '../report/tree.ts';
import { groupBy } from '../text/group-by.ts';
import { reviewWords } from './language.ts';
import type { ReportedChange, Review } from './report.ts';
import { acceptedWords, byClass, closingLines, reviewTitle, shownPlace, texts } from './words.ts';

/** @param more lines for the end, of what else was looked at. */
export function changesReport(review: Review, more: readonly string[] = []): Report {
  const { report, language } = review;
  const say = reviewWords(language);
  const numbers = new Map(report.changes.map((change, at) => [change, at]));
  const rows = (changes: readonly ReportedChange[]) =>
    changes.map((change) => row(change, numbers.get(change)!, review));
  const tables = byClass(report).map(([of, changes]): Table => {
    const groups = groupBy(changes, (change) => review.behind.get(change)?.heading ?? '');
    return {
      is: 'table',
      caption: say.classes[of],
      columns: [
        { name: say.whatChanged, holds: 'name' },
        { name: report.summary.base, nameInList: say.before, holds: 'before' },
        { name: report.summary.head, nameInList: say.now, holds: 'after' },
      ],
      groups: [...groups].map(
        ([title, those]): RowGroup => ({ ...(title === '' ? {} : { heading: title }), rows: rows(those) }),
      ),
    };
  });
  const closing: Part[] = [heading(2, say.compared), ...[...closingLines(review), ...more].map(paragraph)];
  return {
    name: reviewTitle(review),
    language,
    parts: [heading(1, reviewTitle(review)), ...tables, ...closing],
  };
}

function row(change: ReportedChange, number: number, review: Review): Row {
  const say = reviewWords(review.language);
  const shown = texts(change);
  return {
    name: change.what,
    place: shownPlace(change, say),
    mark: change.fingerprint,
    note: acceptedWords(change, say),
    cells: (['-', '+'] as const).map((side) => shown.find(({ sign }) => sign === side)?.pieces),
    number,
  };
}
