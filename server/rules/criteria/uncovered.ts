import type { Definition, Reading } from '../../model/reading.ts';
import type { SetOfQuestions } from '../../project/question-sets.ts';
import type { View } from '../../project/view.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { wordsOf, written } from '../entries.ts';
import type { Report, Rule } from '../rule.ts';
import { CITED, partsOf } from './citations.ts';
import { complete, criteria, judgements, timely } from './examples.ts';

export const uncovered: Rule = {
  name: 'criteria/uncovered',
  severity: 'warning',
  what: 'No question gives evidence for a criterion, or answers a key question of the standards, beside others that have questions.',
  why: 'It is published as something that is inspected, and nothing would be found out about it.',
  remedy:
    'Cite it in a question that gives evidence for it. Where the evidence comes from elsewhere, say “evidence: other” of it or of its standard.',
  examples: [
    {
      bad: { ...criteria(timely, complete.replace('1.2.2', '«1.2.2»')), ...judgements('criteria: "1.2.1"') },
      good: {
        ...criteria(timely, complete.replace(' }', ', evidence: other }')),
        ...judgements('criteria: "1.2.1"'),
      },
      message:
        'No question gives evidence for 1.2.2, though others do for this standard. Cite it in one, or say “evidence: other” here.',
    },
  ],
  check(reading, report, view) {
    if (reading.kind !== 'standards') return;
    const sets = setsThatUse(view);
    for (const top of reading.definitions.filter(isTop)) checkDomain(top, reading, sets, report, view);
  },
};

const isTop = ({ kind }: Definition) => kind === 'domain' || kind === 'theme';

/** The loaded sets that may cite these standards. */
function setsThatUse(view: View): SetOfQuestions[] {
  return view.allSets.filter((set) => view.usedSets(set).includes(view.set));
}

function checkDomain(
  top: Definition,
  reading: Reading,
  sets: readonly SetOfQuestions[],
  report: Report,
  view: View,
): void {
  const isCited = ({ name }: Definition) => sets.some((set) => view.isHeld(CITED, name, set));
  const standards = partsOf(top).filter((standard) => !isElsewhere(standard));
  const isMapped = (standard: Definition) => isCited(standard) || partsOf(standard).some(isCited);
  const mapped = standards.filter(isMapped);
  const isWhole = mapped.length >= 2 && mapped.length * 2 > standards.length;
  for (const standard of standards) {
    if (!(mapped.includes(standard) || isWhole) || isCited(standard)) continue;
    for (const part of partsOf(standard)) {
      if (isElsewhere(part) || isCited(part)) continue;
      const others = mapped.includes(standard) ? 'this standard' : `other standards of this ${top.kind}`;
      report(wordsOf(reading, part.place), messageOn(part, others));
    }
  }
}

function messageOn(part: Definition, others: string): string {
  const id = written(part);
  return part.kind === 'criterion'
    ? `No question gives evidence for ${id}, though others do for ${others}. Cite it in one, or say “evidence: other” here.`
    : `No question answers ${id}, though others do for ${others}. Name it under “rates” in a key question, or say “evidence: other” of its standard.`;
}

/** True of what questions need give no evidence for; a standard that is not rated by its questions need have none. */
function isElsewhere({ kind, model }: Definition): boolean {
  const { evidence, rated } = (model ?? {}) as { evidence?: Scalar; rated?: Scalar };
  if (evidence) return evidence.value === 'other';
  return kind === 'standard' && (rated?.value === 'judged' || rated?.value === 'none');
}
