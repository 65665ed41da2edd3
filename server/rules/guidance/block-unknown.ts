import { listed, subjectAt } from '../../lint/entries.ts';
import { manifest, questions } from '../../lint/example.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import { nearest } from '../../text/wording/nearest.ts';
import { hasRepeatedName } from '../shared/repeated-names.ts';

const set = manifest(`
sections: [assessment.carag.yaml]
guidance-blocks:
  balance: Weigh what was done well against what was not.
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
`);

const using = (block: string) => ({
  ...set,
  ...questions(`
- id: A1S
  kind: summary
  text: Is assessment good enough?
  answer: yes-no
  use: ${block}
`),
});

export const blockUnknown: Rule = {
  name: 'guidance/block-unknown',
  severity: 'error',
  what: 'A guidance block is used that the set does not have.',
  why: 'The form shows no guidance in its place.',
  remedy:
    'Correct the name, or add the block under “guidance-blocks” in the manifest. Blocks of other sets cannot be used.',
  examples: [
    {
      bad: using('«balanse»'),
      good: using('balance'),
      message: 'A1S uses the guidance block balanse, which is not in this set. Did you mean balance?',
    },
  ],
  on: ['mention'],
  check(reading, report, view) {
    for (const mention of reading.mentions) {
      const { space, name } = mention;
      if (space !== 'block' || view.defined('block', name).length > 0) continue;
      if (hasRepeatedName('block', view)) continue;
      const known = view.names('block');
      const meant = nearest(name, known);
      report(
        mention,
        `${subjectAt(reading, mention.start)} uses the guidance block ${name}, which is not in this set. ${hint(meant, known)}`,
        {
          fixes: meant ? [replace(spanIn(reading, mention), meant, `Change ${name} to ${meant}`, false)] : [],
        },
      );
    }
  },
};

function hint(meant: string | undefined, known: readonly string[]): string {
  if (meant) return `Did you mean ${meant}?`;
  if (known.length === 0 || known.length > 6)
    return 'Add it under “guidance-blocks” in the manifest, or correct the name.';
  return `It has ${listed(known)}.`;
}
