/** Writes changes as annotations of a pull request: at the place in the new version, where there is one. */
import type { ChangeClass } from '../../change/version/classes.ts';
import type { DiffReport, ReportedChange } from '../../review/report.ts';
import { type Annotation, annotation } from '../output/findings/github.ts';

/** @param isBad says which classes make the command fail. */
export function diffAnnotations({ changes }: DiffReport, isBad: (of: ChangeClass) => boolean): string {
  return changes
    .filter(({ accepted }) => accepted === null)
    .map((change) => annotation(annotated(change, isBad)))
    .join('');
}

const SERIOUS: ReadonlySet<ChangeClass> = new Set(['data', 'rating', 'routing']);

function annotated(change: ReportedChange, isBad: (of: ChangeClass) => boolean): Annotation {
  const place = change.places.find(({ version }) => version === 'head') ?? change.places[0];
  const said = [
    change.before !== null && `before: ${change.before}`,
    change.after !== null && `now: ${change.after}`,
  ];
  return {
    level: isBad(change.class) ? 'error' : SERIOUS.has(change.class) ? 'warning' : 'notice',
    file: place?.file ?? '',
    line: place?.line ?? 1,
    column: place?.column ?? 1,
    title: `Change of ${change.class}`,
    message: [change.what, ...said.filter((each) => each !== false)].join('\n'),
  };
}
