import { placeOfWords, writtenId } from '../../lint/entries.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Definition } from '../../model/reading.ts';
import { criteria, judgements } from './shared/examples.ts';

const first =
  'id: "1.2.1"\ntext: Assessment is timely.\nindicators: [It begins within days of the sentence.]';
const second =
  'id: "1.2.2"\ntext: Assessment is complete.\nindicators: [It leaves out nothing that matters.]';
const citing = judgements('criteria: ["1.2.1", "1.2.2", "1.2.3"]');

export const indicatorsMissing: Rule = {
  name: 'criteria/indicators-missing',
  severity: 'warning',
  what: 'A criterion has no quality indicators, in a standards document where most of them do.',
  why: 'Nothing says what meeting it looks like.',
  remedy: 'List its quality indicators under “indicators”.',
  examples: [
    {
      bad: { ...criteria(first, second, 'id: "«1.2.3»"\ntext: Assessment is shared.'), ...citing },
      good: {
        ...criteria(
          first,
          second,
          'id: "1.2.3"\ntext: Assessment is shared.\nindicators: [The child has seen it.]',
        ),
        ...citing,
      },
      message: '1.2.3 has no quality indicators, though most criteria of this document have some.',
    },
  ],
  on: ['standards'],
  checkText(reading, report) {
    if (reading.kind !== 'standards') return;
    for (const [kind, called] of KINDS) {
      const all = reading.definitions.filter((each) => each.space === 'standard' && each.kind === kind);
      const without = all.filter((each) => !hasIndicators(each));
      if (all.length - without.length < 2 || without.length * 2 >= all.length) continue;
      for (const definition of without)
        report(
          placeOfWords(reading, definition.place),
          `${writtenId(definition)} has no quality indicators, though most ${called} of this document have some.`,
        );
    }
  },
};

const KINDS = [
  ['criterion', 'criteria'],
  ['key question', 'key questions'],
] as const;

const hasIndicators = ({ model }: Definition) =>
  model !== undefined && 'indicators' in model && (model.indicators?.length ?? 0) > 0;
