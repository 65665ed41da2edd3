import { listed, subjectAt } from '../../lint/entries.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import type { Definition } from '../../model/reading.ts';
import { evidence, partsOfStandards } from '../../ratings/evidence/citations.ts';
import { isRatedSomewhere } from '../../ratings/evidence/summaries.ts';
import { complete, criteria, judgements, timely } from './shared/examples.ts';

export const level: Rule = {
  name: 'criteria/level',
  severity: 'warning',
  what: 'A standard is cited where one of its criteria is meant.',
  why: 'The answer would count for all of its criteria, or for none.',
  remedy:
    'Cite the criterion that the question gives evidence for. A standard with one criterion may be cited itself.',
  examples: [
    {
      bad: { ...criteria(timely, complete), ...judgements('criteria: "«1.2»"', 'criteria: "1.2.2"') },
      good: { ...criteria(timely, complete), ...judgements('criteria: "1.2.1"', 'criteria: "1.2.2"') },
      message:
        'A1 cites 1.2, which is a standard with 2 criteria: 1.2.1 and 1.2.2. Cite the one that is meant.',
    },
  ],
  on: ['mention'],
  check(reading, report, view) {
    for (const mention of evidence(reading)) {
      const { leaf, name } = mention;
      const cited = view.defined('standard', name);
      const parts = cited.flatMap((each) => tooMany(each, leaf.field));
      if (cited.length === 0 || parts.length === 0) continue;
      const ids = parts.map((part) => part.name);
      const verb = leaf.field === 'rates' ? 'rates' : 'cites';
      const what = parts[0]!.kind === 'criterion' ? 'criteria' : 'key questions';
      const offered = ids.length > MOST ? `${ids[0]} to ${ids.at(-1)}` : listed(ids);
      report(
        mention,
        `${subjectAt(reading, mention.start)} ${verb} ${name}, which is a ${cited[0]!.kind} with ${ids.length} ${what}: ${offered}. Cite the one that is meant.`,
        {
          fixes: ids
            .slice(0, MOST)
            .filter((id) => leaf.field !== 'rates' || !isRatedSomewhere(id, { covered: [view.set] }, view))
            .map((id) => replace(spanIn(reading, mention), id, `Change ${name} to ${id}`, false)),
        },
      );
    }
  },
};

/** So many are offered by name. */
const MOST = 8;

/** What could be meant in place of a standard, a domain or a theme, where that is more than one. */
function tooMany(cited: Definition, field: string): Definition[] {
  const below = partsOfStandards(cited);
  const parts = cited.kind === 'standard' ? below : below.flatMap(partsOfStandards);
  const isMeant = field !== 'rates' || parts.every(({ kind }) => kind === 'key question');
  return parts.length > 1 && isMeant ? parts : [];
}
