import { placeOfWords } from '../../lint/entries.ts';
import type { Rule } from '../../lint/rule.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { headModel } from '../../model/reading.ts';
import { type ResultsModel, ratingBasisOfResults } from '../../ratings/evidence/results.ts';
import type { Level } from '../../ratings/scheme/scheme.ts';
import { type Unit, unitsIn } from '../../ratings/scheme/units.ts';
import { A_LEVEL } from '../../ratings/words/refusals.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { results } from '../shared/rating-examples.ts';

export const resultMisplaced: Rule = {
  name: 'rating/result-misplaced',
  severity: 'error',
  what: 'A result is recorded where it does not count: a judgement of what is computed, a figure of what is judged, or a standard among key questions.',
  why: 'It would be passed over in silence, and the rating would follow from something else.',
  remedy: 'Record it under the heading that the message names, or change how the standard is rated.',
  examples: [
    {
      bad: results('judged: { "«2.1»": good, "2.2": good }'),
      good: results('judged: { "2.2": good }\nkey-questions: { "2.1.1": 90 }'),
      message:
        '2.1 is not rated by inspectors but by its lowest key question, so this rating does not count. Record the figures of its key questions.',
    },
    {
      bad: results('key-questions: { "«2.1»": 90 }'),
      good: results('key-questions: { "2.1.1": 90 }'),
    },
  ],
  on: ['results'],
  check(reading, report, view) {
    const model = headModel(reading, 'results');
    const ground = model && ratingBasisOfResults(reading, view);
    if (!ground) return;
    const units = new Map([...unitsIn(ground.whole)].map((unit) => [unit.id, unit]));
    for (const { key, list } of recordedUnder(model)) {
      const unit = units.get(withoutSpaces(key.value));
      const message = unit && fault(unit, list);
      if (message) report(placeOfWords(reading, key), message);
    }
  },
};

type List = 'judged' | 'key-questions' | 'standards' | 'domains';

function recordedUnder(model: ResultsModel): { key: Scalar; list: List }[] {
  const under = (list: List, entries: readonly { readonly key: Scalar }[] | undefined) =>
    (entries ?? []).map(({ key }) => ({ key, list }));
  return [
    ...under('judged', model.judged),
    ...under('key-questions', model.keyQuestions),
    ...under('standards', model.standards),
    ...under('domains', model.domains),
  ];
}

const LISTS: Partial<Record<Level, List>> = {
  'key-question': 'key-questions',
  standard: 'standards',
  domain: 'domains',
};
function fault({ id, level, rule }: Unit, list: List): string | undefined {
  if (list === 'judged') return rule === 'judged' ? undefined : notJudged(id, level, rule);
  if (LISTS[level] !== list) return `${id} is ${A_LEVEL[level]}. Record it under “${LISTS[level]}”.`;
  if (list === 'key-questions' && rule === 'none')
    return `${id} is not rated by figures, because inspectors rate its standard. Record the rating of the standard under “judged”.`;
  return undefined;
}

function notJudged(id: string, level: Level, rule: Unit['rule']): string {
  const how: Partial<Record<Unit['rule'], string>> = {
    lowest: 'by its lowest key question',
    sum: 'by a sum of scores',
    share: 'by the share of sufficient answers',
  };
  if (!how[rule])
    return `${id} is not rated, so this rating does not count. Leave it out, or say how ${A_LEVEL[level]} is rated.`;
  const instead = rule === 'share' ? 'its figure under “key-questions”' : 'the figures of its key questions';
  return `${id} is not rated by inspectors but ${how[rule]}, so this rating does not count. Record ${instead}.`;
}
