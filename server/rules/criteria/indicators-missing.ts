import type { Scalar } from '../../syntax/tree.ts';
import { wordsOf, written } from '../entries.ts';
import { file } from '../example.ts';
import type { Rule } from '../rule.ts';

const standards = (last: string) =>
  file(
    'standards.carag.yaml',
    `
carag: standards
themes:
  - id: "1"
    title: Reducing reoffending
    standards:
      - id: "1.2"
        title: Assessment
        criteria:
          - id: "1.2.1"
            text: Assessment is timely.
            indicators: [It begins within days of the sentence.]
          - id: "1.2.2"
            text: Assessment is complete.
            indicators: [It leaves out nothing that matters.]
${last}
`,
  );

export const indicatorsMissing: Rule = {
  name: 'criteria/indicators-missing',
  severity: 'warning',
  what: 'A criterion has no quality indicators, in a standards document where most of them do.',
  why: 'Nothing says what meeting it looks like.',
  remedy: 'List its quality indicators under “indicators”.',
  examples: [
    {
      bad: standards('          - id: "«1.2.3»"\n            text: Assessment is shared.'),
      good: standards(
        '          - id: "1.2.3"\n            text: Assessment is shared.\n            indicators: [The child has seen it.]',
      ),
      message: '1.2.3 has no quality indicators, as most criteria of this document have.',
    },
  ],
  checkText(reading, report) {
    if (reading.kind !== 'standards') return;
    for (const [kind, called] of KINDS) {
      const all = reading.definitions.filter((each) => each.kind === kind);
      const without = all.filter(({ model }) => !hasIndicators(model));
      if (all.length - without.length < 2 || without.length * 2 >= all.length) continue;
      for (const definition of without)
        report(
          wordsOf(reading, definition.place),
          `${written(definition)} has no quality indicators, as most ${called} of this document have.`,
        );
    }
  },
};

const KINDS = [
  ['criterion', 'criteria'],
  ['key question', 'key questions'],
] as const;

const hasIndicators = (model: unknown) =>
  ((model as { indicators?: readonly Scalar[] } | undefined)?.indicators?.length ?? 0) > 0;
