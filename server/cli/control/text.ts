/** Writes for people what `carag changes` tells. */
import { writtenRow } from '../../change/control/draft-rows.ts';
import { showable } from '../../text/signs/showable.ts';
import { counted } from '../output/words.ts';
import type { ChangesReport } from './report.ts';

/** @param isDone what is advised has been done. */
export function changesText(
  report: ChangesReport,
  isDone: { readonly bump?: boolean; readonly write?: boolean },
): string {
  const { set, folder, base, version, raiseTo, worst, changes, missing } = report;
  const found =
    worst === null ? 'nothing has changed' : `${counted(changes, 'change')}, the worst of them of ${worst}`;
  const advice =
    raiseTo === null
      ? ''
      : `Raise the version from ${version} to ${raiseTo} at least: carag changes --bump.\n`;
  const rows =
    missing.length > 0 && isDone.write
      ? ''
      : missing.length === 0
        ? 'The change-control table tells of all of it.\n'
        : `${counted(missing.length, 'row is', 'rows are')} missing in the change-control table. Drafted, for you to word:\n${missing.map((row) => writtenRow(row, '  ')).join('\n')}\n`;
  return showable(
    `${set} (${folder}), compared with ${base}: ${found}.\n${advice}${worst === null ? '' : rows}`,
  );
}
