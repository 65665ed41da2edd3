import { entryAt, placeOfWords, subjectAt, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Answer, OptionEntry } from '../../model/answers.ts';
import { foldedLabel, labelOf } from '../../model/option-labels.ts';
import type { Reading } from '../../model/reading.ts';
import { isHalfRead } from '../../project/catalogue.ts';
import type { View } from '../../project/view.ts';
import { type Answered, answerAt, answeredIn, answersNamed, resolvedAnswer } from '../shared/answers.ts';
import { sayings } from '../shared/list-uses.ts';
import {
  askedAfter,
  askedWhenWord,
  conditionWords,
  EXPLAINERS,
  followingOn,
  speakingOf,
} from './shared/explainers.ts';
import { explainingIn, nextText } from './shared/next-text.ts';

const requirements = (other: string, place: string) =>
  questions(`
- id: A1.1
  kind: information
  text: What does the order require?
  answer:
    any-of:
      curfew: A curfew
      other: ${other}
${place}`);

export const otherUnexplained: Rule = {
  name: 'answer/other-unexplained',
  severity: 'warning',
  what: 'An option such as “Other” or “Other, please say” has no question in which to say what it is.',
  why: 'The data say that something else was the case, but not what, so nobody can learn from them.',
  remedy:
    'Add a question that is answered in words and asked when the option is chosen, and name it under “explain-in” of the option.',
  examples: [
    {
      bad: requirements('«Other»', ''),
      good: requirements(
        '{ label: Other, explain-in: A1.1a }',
        `- id: A1.1a
  kind: explanation
  explains: A1.1
  ask-when: A1.1 includes other
  text: What else does the order require?
  answer: text
`,
      ),
      message:
        'A1.1 offers “Other”, but there is nowhere to say what that is. Add a question for it, and name it under “explain-in” of the option.',
    },
  ],
  on: ['answer'],
  check(reading, report, view) {
    for (const each of answeredIn(reading)) {
      const whole = each.isInherited ? undefined : resolvedAnswer(view, each.written);
      if (!whole || whole.form === 'text') continue;
      for (const option of whole.options.filter(wantsExplaining)) {
        if (whole.options.length === 2 && isPerson(option)) continue;
        if (isHalfRead(reading) || isExplained(reading, each, option, view)) continue;
        const place = placeOf(reading, each, whole, option);
        if (!place) continue;
        const offers = `${subjectAt(reading, place.start)} offers “${labelOf(option)}”`;
        const next = nextText(reading, each, option.key.value, view);
        if (next)
          report(
            place,
            `${offers}, but not where that is explained. If it is in ${writtenId(next)}, name that under “explain-in”; if not, add a question for it.`,
            { fixes: explainingIn(reading, each, option, next) },
          );
        else
          report(
            place,
            `${offers}, but there is nowhere to say what that is. Add a question for it, and name it under “explain-in” of the option.`,
          );
      }
    }
  },
};

const OTHER =
  /^(?:(?:any |an)?others?|(?:something|someone|somebody|anything|anyone|anybody) else|(?:rhywbeth |rhywun |un )?arall|eraill)(?:[ ,(:–—-]+(?:not listed|heb ei restru).*|[.…]*)$/;
const ASKED_FOR =
  /\bplease (?:say|state|specify|explain|describe|give|record|write|note|name|provide|enter|indicate)\b|(?:[(,:;–—]| -) ?(?:specify|explain|describe|state (?:what|which)|say (?:what|which|who|how|why))\b|\b(?:nodwch|esboniwch|eglurwch|disgrifiwch|manylwch|rhowch fanylion)\b/;

function wantsExplaining(option: OptionEntry): boolean {
  const label = foldedLabel(labelOf(option));
  return OTHER.test(label) || ASKED_FOR.test(label);
}

/** Beside one option alone, “Someone else” says all that is asked: whether it was that one. */
const isPerson = (option: OptionEntry) =>
  /^(?:(?:some|any)(?:one|body) else|rhywun arall)$/.test(foldedLabel(labelOf(option)));

/** True where there is room for words on an option; it need not be said in so many words that it is meant for them. */
function isExplained(reading: Reading, each: Answered, { key, value }: OptionEntry, view: View): boolean {
  const isSaid = sayings(each).some(({ explainIn }) =>
    explainIn?.some((said) => said.key.value === key.value),
  );
  return (
    value?.explainIn !== undefined ||
    isSaid ||
    idsOf(reading, each).some((id) => isFollowedUp(id, key.value, view)) ||
    namesText(reading, each, view)
  );
}

/** A row is followed up by what follows up its question. */
function idsOf(reading: Reading, { model, stem }: Answered): string[] {
  return reading.definitions
    .filter((each) => each.model === model || each.model === stem)
    .map(({ name }) => name);
}

function isFollowedUp(id: string, code: string, view: View): boolean {
  const keys = [speakingOf(id), followingOn(id), askedAfter(id, code)];
  return keys.some((key) => view.isHeld(EXPLAINERS, key)) || isInNamedCondition(id, code, view);
}

function isInNamedCondition(id: string, code: string, view: View): boolean {
  return (view.manifest('conditions') ?? []).some(({ key, value }) => {
    const words = value ? conditionWords(value.value) : [];
    return words.includes(id) && words.includes(code) && view.isHeld(EXPLAINERS, askedWhenWord(key.value));
  });
}

/** True where the question itself names one that is answered in words: “say in [[A1.20]] what else there was”. */
function namesText(reading: Reading, { model, stem }: Answered, view: View): boolean {
  const node = (stem ?? model).node;
  return reading.mentions.some(
    ({ space, form, name, start }) =>
      space === 'id' &&
      form !== 'condition' &&
      node !== undefined &&
      node.start <= start &&
      start <= node.end &&
      entryAt(reading, start)?.name !== name &&
      view
        .routed(name)
        .some((named) =>
          answersNamed(view, named).some(({ written }) => resolvedAnswer(view, written)?.form === 'text'),
        ),
  );
}

function placeOf(reading: Reading, each: Answered, whole: Answer, { key, value }: OptionEntry) {
  return whole.list === undefined || each.written.or?.some((own) => own.key === key)
    ? placeOfWords(reading, value?.label ?? key)
    : answerAt(reading, each, whole);
}
