import { placeOfWords, writtenId } from '../../lint/entries.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Definition } from '../../model/reading.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { View } from '../../project/view.ts';
import { CITED, isElsewhere, partsOfStandards } from '../../ratings/evidence/citations.ts';
import { someSectionIsMissing } from '../shared/missing-sets.ts';
import { groundsOver, sharesOf } from '../shared/summing-up.ts';
import { complete, criteria, judgements, timely } from './shared/examples.ts';

export const uncovered: Rule = {
  name: 'criteria/uncovered',
  severity: 'warning',
  what: 'No question gives evidence for a criterion, or answers a key question of the standards, though others beside it have questions.',
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
  on: ['standards'],
  check(reading, report, view) {
    if (reading.kind !== 'standards' || someSectionIsMissing(view)) return;
    const sets = setsThatUse(view);
    const rated = ratedIn(view);
    for (const top of reading.definitions.filter(isTop)) {
      for (const { part, others } of uncoveredIn(top, sets, view))
        if (!rated.has(part.name)) report(placeOfWords(reading, part.place), messageOn(part, others));
    }
  },
};

const isTop = ({ kind }: Definition) => kind === 'domain' || kind === 'theme';

/** The loaded sets that may cite these standards. */
function setsThatUse(view: View): QuestionSet[] {
  return view.allSets.filter((set) => view.usedSets(set).includes(view.set));
}

/** The key questions whose summaries are looked for where they are rated, by another rule. */
function ratedIn(view: View): Set<string> {
  const grounds = groundsOver(view).filter(({ covered }) => covered.length > 0);
  return new Set(grounds.flatMap(({ whole }) => sharesOf(whole).map(({ id }) => id)));
}

/** What is left out below a domain or theme, and beside which others. */
function uncoveredIn(
  top: Definition,
  sets: readonly QuestionSet[],
  view: View,
): { part: Definition; others: string }[] {
  const isCited = ({ name }: Definition) => sets.some((set) => view.isHeld(CITED, name, set));
  const standards = partsOfStandards(top).filter((standard) => !isElsewhere(standard));
  const isMapped = (standard: Definition) => isCited(standard) || partsOfStandards(standard).some(isCited);
  const mapped = standards.filter(isMapped);
  const isWhole = mapped.length >= 2 && mapped.length * 2 > standards.length;
  return standards.flatMap((standard) => {
    if (!(mapped.includes(standard) || isWhole) || isCited(standard)) return [];
    const others = mapped.includes(standard) ? 'this standard' : `other standards of this ${top.kind}`;
    const parts = partsOfStandards(standard).filter((part) => !isElsewhere(part) && !isCited(part));
    return parts.map((part) => ({ part, others }));
  });
}

function messageOn(part: Definition, others: string): string {
  const id = writtenId(part);
  return part.kind === 'criterion'
    ? `No question gives evidence for ${id}, though others do for ${others}. Cite it in one, or say “evidence: other” here.`
    : `No question answers ${id}, though others do for ${others}. Name it under “rates” in a key question, or say “evidence: other” of its standard.`;
}
