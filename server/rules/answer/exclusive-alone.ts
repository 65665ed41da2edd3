import { subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { isYes, type OptionEntry, type WrittenAnswer } from '../../model/answers.ts';
import { labelOf } from '../../model/option-labels.ts';
import { fieldAt, writtenIn } from '../shared/answers.ts';

const choosing = (form: string, word: string, exclusive: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Who took part?
  answer:
    ${form}:
      child: The child
      carer: A parent or carer
      nobody: { label: Nobody, ${word}: ${exclusive} }
`);

export const exclusiveAlone: Rule = {
  name: 'answer/exclusive-alone',
  severity: 'warning',
  what: 'An option is said to stand alone where nothing could stand beside it.',
  why: '“exclusive” keeps an option of any-of from being chosen with others. Where only one can be chosen anyway, either that word or the kind of choice is wrong.',
  remedy:
    'Write any-of where several options may be chosen, and keep “exclusive” for those that stand alone. Where one is chosen, write one-of and leave “exclusive” out.',
  examples: [
    {
      bad: choosing('one-of', '«exclusive»', 'true'),
      good: choosing('any-of', 'exclusive', 'true'),
      message:
        'A1.1 says that “Nobody” stands alone, but only one of its options can be chosen anyway. Leave “exclusive” out, or write any-of if several may be chosen.',
    },
    {
      bad: questions(`
- id: A1.1
  kind: information
  text: Who took part?
  answer:
    «any-of»:
      child: { label: The child, exclusive: true }
      nobody: { label: Nobody, exclusive: true }
`),
      good: questions(`
- id: A1.1
  kind: information
  text: Who took part?
  answer:
    one-of:
      child: The child
      nobody: Nobody
`),
    },
  ],
  on: ['answer'],
  checkText(reading, report) {
    for (const answer of writtenIn(reading)) {
      for (const option of (answer.oneOf ?? []).filter(isExclusive)) {
        const place = fieldAt(reading, option.value!, 'exclusive')!;
        report(
          place,
          `${subjectAt(reading, place.start)} says that “${labelOf(option)}” stands alone, but only one of its options can be chosen anyway. Leave “exclusive” out, or write any-of if several may be chosen.`,
        );
      }
      const place = fieldAt(reading, answer, 'any-of');
      if (place && areAllExclusive(answer))
        report(
          place,
          `Every option of ${subjectAt(reading, place.start).replace(/^T/, 't')} stands alone, so only one can be chosen. Write one-of without “exclusive”, or take it from the options that may be chosen together.`,
        );
    }
  },
};

export function isExclusive({ value }: OptionEntry): boolean {
  return isYes(value?.exclusive);
}

/** Of a single option it is enough to say that it is too few. */
function areAllExclusive({ oneOf, anyOf, listedIn }: WrittenAnswer): boolean {
  return !oneOf && !listedIn && anyOf !== undefined && anyOf.length > 1 && anyOf.every(isExclusive);
}
