import { placeOfWords, subjectAt } from '../../lint/entries.ts';
import { manifest, questions } from '../../lint/example.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import type { Answer, OptionEntry } from '../../model/answers.ts';
import { answerFrom } from '../../model/answers.ts';
import type { Question, Row } from '../../model/documents/section.ts';
import { foldedLabel, labelOf } from '../../model/option-labels.ts';
import type { Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { type Answered, answerAt, answeredIn, resolvedAnswer } from '../shared/answers.ts';
import { defining, LIST_USES, sayings } from '../shared/list-uses.ts';

const set = (option: string) => ({
  ...manifest(`
sections: [assessment.carag.yaml]
answers:
  yes-no-na:
    one-of:
      yes: "Yes"
      no: "No"
      no-victim: ${option}
    sufficient: [yes]
    not-applicable: [no-victim]
`),
  ...questions(`
- id: A1.1
  kind: judgement
  text: Were the victim's wishes considered?
  answer: yes-no-na
`),
});

export const notApplicableUndefined: Rule = {
  name: 'answer/not-applicable-undefined',
  severity: 'warning',
  what: 'An answer may be “not applicable”, and nothing says when.',
  why: 'Such an answer takes the case out of the count. If each inspector decides for themselves when that is right, the figures cannot be compared.',
  remedy:
    'Say under “means” when the option is to be used, or under “only-when” in which cases it is offered: at the list, or at the question by code.',
  examples: [
    {
      bad: set('«Not applicable»'),
      good: set('{ label: Not applicable, means: The offence had no victim. }'),
      message:
        'The answer list yes-no-na offers “Not applicable”, but does not say when to use it. Say so under “means”, or give the option an “only-when”.',
    },
  ],
  on: ['answer'],
  check(reading, report, view) {
    if (reading.kind === 'question-set') return checkLists(reading, report, view);
    for (const each of answeredIn(reading)) {
      const whole = each.isInherited ? undefined : resolvedAnswer(view, each.written);
      if (whole) checkAnswer(reading, each, whole, report, view);
    }
  },
};

function checkAnswer(reading: Reading, each: Answered, whole: Answer, report: Report, view: View): void {
  for (const option of undefinedIn(whole)) {
    if (sayings(each).some((entry) => defines(entry, option) || meansOther(entry, whole))) continue;
    const isOwn = whole.list === undefined;
    if (!isOwn && isToldAtList(whole.list!, option, view)) continue;
    const place = isOwn ? placeOf(reading, option) : answerAt(reading, each, whole);
    if (place) report(place, messageOf(subjectAt(reading, place.start), option));
  }
}

function checkLists(reading: Reading, report: Report, view: View): void {
  for (const { space, name, model } of reading.definitions) {
    if (space !== 'list' || !model) continue;
    const whole = answerFrom(model, () => undefined);
    for (const option of whole ? undefinedIn(whole) : [])
      if (isToldAtList(name, option, view))
        report(placeOf(reading, option), messageOf(`The answer list ${name}`, option));
  }
}

/** Where some questions say for themselves what the option means, those that do not are told. */
function isToldAtList(list: string, { key }: OptionEntry, view: View): boolean {
  return !view.isHeld(LIST_USES, defining(list, key.value));
}

/** The words for it, in English and in Welsh, in which “na” alone is a no. */
const NOT_APPLICABLE =
  /^(?:not applicable|does not apply|n ?\/ ?a|n\. ?a\.?|amherthnasol|ddim yn berthnasol)$/;

function undefinedIn({ options, notApplicable }: Answer): OptionEntry[] {
  return options.filter((option) => {
    const { key, value } = option;
    const isNotApplicable =
      notApplicable.some((code) => code.value === key.value) ||
      NOT_APPLICABLE.test(foldedLabel(labelOf(option)));
    return isNotApplicable && value && !value.means && !value.onlyWhen;
  });
}

function defines({ means, onlyWhen }: Question | Row, { key }: OptionEntry): boolean {
  return [...(means ?? []), ...(onlyWhen ?? [])].some((said) => said.key.value === key.value);
}

/** True of a question that says what a code means which there is not: that is told, and this one may be meant. */
function meansOther({ means, onlyWhen }: Question | Row, { options }: Answer): boolean {
  return [...(means ?? []), ...(onlyWhen ?? [])].some(
    ({ key }) => !options.some((option) => option.key.value === key.value),
  );
}

function placeOf(reading: Reading, { key, value }: OptionEntry): { start: number; end: number } {
  return placeOfWords(reading, value?.label ?? key);
}

function messageOf(subject: string, option: OptionEntry): string {
  return `${subject} offers “${labelOf(option)}”, but does not say when to use it. Say so under “means”, or give the option an “only-when”.`;
}
