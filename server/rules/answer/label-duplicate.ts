import { placeOfWords, subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { OptionEntry } from '../../model/answers.ts';
import { foldedLabel, labelOf } from '../../model/option-labels.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { choicesIn, type OptionGroup } from '../shared/answers.ts';

const levels = (label: string) =>
  questions(`
- id: A1.1
  kind: information
  text: How serious was the offence?
  answer:
    one-of:
      minor: Less serious
      middle: More serious
      major: ${label}
`);

export const labelDuplicate: Rule = {
  name: 'answer/label-duplicate',
  severity: 'error',
  what: 'Two options of one answer, or two values of a fact, read the same.',
  why: 'Inspectors cannot tell the two apart, so the data under both codes means nothing.',
  remedy:
    'Word each option so that it differs from the rest by more than spaces and capital letters, or remove one of them.',
  examples: [
    {
      bad: levels('«More Serious»'),
      good: levels('Most serious'),
      message:
        'A1.1 offers “More Serious” twice, under the codes middle and major. Word one of them otherwise, or remove it.',
    },
  ],
  on: ['answer'],
  checkText(reading, report) {
    for (const choice of choicesIn(reading)) {
      const seen = new Map<string, OptionEntry>();
      for (const option of optionsOf(choice)) {
        const label = option.value?.label;
        if (!label) continue;
        const folded = foldedLabel(label.value);
        const first = seen.get(folded);
        if (!first) seen.set(folded, option);
        if (!first || isSameCode(first.key, option.key) || areKeptApart(first, option)) continue;
        report(
          placeOfWords(reading, label),
          `${subjectAt(reading, label.start)} offers “${labelOf(option)}” twice, under the codes ${first.key.value} and ${option.key.value}. Word one of them otherwise, or remove it.`,
          {
            related: [
              {
                at: spanIn(reading, placeOfWords(reading, first.value!.label!)),
                message: `${first.key.value} reads the same.`,
              },
            ],
          },
        );
      }
    }
  },
};

function optionsOf({ oneOf, anyOf, or }: OptionGroup): OptionEntry[] {
  return [...(oneOf ?? []), ...(anyOf ?? []), ...(or ?? [])];
}

/** A code that stands twice is told by itself. */
function isSameCode(first: Scalar, second: Scalar): boolean {
  return first.value.trim().toLowerCase() === second.value.trim().toLowerCase();
}

/** True of options that are each offered in some cases only, such as one in England and one in Wales. */
function areKeptApart(first: OptionEntry, second: OptionEntry): boolean {
  return first.value?.onlyWhen !== undefined && second.value?.onlyWhen !== undefined;
}
