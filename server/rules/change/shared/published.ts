/** Tells of a version that was changed after it had been published. */
import type { ChangeControl } from '../../../change/control/change-control.ts';

/** True where both say that they are the same published version, and they are not the same. */
export function isEditedAfterPublication({ comparison, worst }: ChangeControl): boolean {
  const { base, head } = comparison;
  const isPublished = [base, head].every(({ set }) => set.model?.status?.value === 'published');
  return worst !== undefined && isPublished && base.number !== undefined && base.number === head.number;
}
