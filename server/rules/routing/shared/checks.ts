/** Works out in which cases each check of a reading is made, and in which it speaks up. */
import { entriesOf } from '../../../lint/gated-entries.ts';
import { questionOf } from '../../../model/questions.ts';
import type { Reading } from '../../../model/reading.ts';
import { headModel } from '../../../model/reading.ts';
import { ALWAYS, type Diagram } from '../../../routing/all-cases/diagrams.ts';
import type { Prover } from '../../../routing/proofs/prover.ts';
import { sureCondition } from '../../../syntax/conditions/parsed.ts';
import type { Scalar } from '../../../syntax/tree.ts';

/** A check with the cases in which it is made, and those in which it speaks up. */
export interface Checked {
  readonly when: Scalar;
  readonly asked: Diagram;
  readonly fires: Diagram;
}

/** The checks of a reading: those of its questions, and those of the set in its manifest. */
export function checksIn(reading: Reading, prover: Prover): Checked[] {
  const ofSet = [{ checks: headModel(reading, 'question-set')?.checks, asked: ALWAYS }];
  const ofEntries = entriesOf(reading).flatMap((definition) => {
    const checks = questionOf(definition)?.checks;
    const routed = checks && prover.routed(definition);
    return routed && !routed.isImpossible ? [{ checks, asked: routed.asked }] : [];
  });
  return [...ofSet, ...ofEntries].flatMap(({ checks = [], asked }) => {
    return checks.flatMap(({ when }) => {
      const fires = when && prover.truth(sureCondition(when));
      return when && fires !== undefined ? [{ when, asked, fires }] : [];
    });
  });
}
