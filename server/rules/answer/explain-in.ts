import { entryAt, subjectAt, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { forExample } from '../../lint/reason-words.ts';
import { type Place, type Report, type Rule, replace, spanIn } from '../../lint/rule.ts';
import type { OptionEntry } from '../../model/answers.ts';
import { option } from '../../model/documents/common.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { labelOf } from '../../model/option-labels.ts';
import { isNote, isQuestion, isQuestionRecord } from '../../model/questions.ts';
import { isRecordOf } from '../../model/read-shape.ts';
import type { Definition, Mention, Reading, SectionEntry } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { idMeant } from '../../routing/meaning/id-meant.ts';
import type { AnswerType } from '../../routing/meaning/subject.ts';
import { type Prover, proving } from '../../routing/proofs/prover.ts';
import { type Answered, answerAt, answeredIn, answersNamed, resolvedAnswer } from '../shared/answers.ts';
import { isToldInSet } from '../shared/id-faults.ts';
import { sayings } from '../shared/list-uses.ts';
import { asWritten, isKnown } from '../shared/references.ts';
import { retiredId } from '../shared/retired.ts';
import { isExplainIn } from './shared/explainers.ts';

const explainedIn = (id: string) =>
  questions(`
- id: A1.1
  kind: information
  text: What does the order require?
  answer:
    any-of:
      curfew: A curfew
      other: { label: Other, explain-in: ${id} }
- id: A1.1a
  kind: explanation
  explains: A1.1
  ask-when: A1.1 includes other
  text: What else does the order require?
  answer: text
- id: A1.2
  kind: judgement
  text: Was the order explained to the child?
  answer: yes-no
`);

export const explainIn: Rule = {
  name: 'answer/explain-in',
  severity: 'error',
  what: 'A choice must be explained in a question that is not in the set, cannot hold the explanation, comes too early for it, or is not always asked then.',
  why: 'Whoever makes the choice is asked to explain it, and has nowhere to do so.',
  remedy: 'Under “explain-in”, name a later question that is answered by text.',
  examples: [
    {
      bad: explainedIn('«A1.1b»'),
      good: explainedIn('A1.1a'),
      message: 'A1.1 is explained in A1.1b, which is not in this set. Did you mean A1.1a?',
    },
    { bad: explainedIn('«A1.2»'), good: explainedIn('A1.1a') },
  ],
  on: ['mention', 'answer'],
  check(reading, report, view) {
    for (const mention of reading.mentions.filter(isExplainIn)) {
      checkPlace(reading, mention, report, view);
      proving(view, (prover) => checkAsked(reading, mention, report, prover));
    }
    for (const each of answeredIn(reading)) checkList(reading, each, report, view);
  },
};

function checkPlace(reading: Reading, mention: Mention, report: Report, view: View): void {
  const who = `${subjectAt(reading, mention.start)} is explained in ${asWritten(reading, mention)}`;
  if (!isKnown(view, mention.name)) return reportUnknown(reading, mention, who, report, view);
  const targets = view.defined('id', mention.name);
  const asker = entryAt(reading, mention.start);
  const [fault, ...others] = targets.map(
    (target) => faultOf(target, view) ?? orderFault(target, asker, view),
  );
  if (!fault || others.includes(undefined)) return;
  report(mention, `${who}, which ${fault}. Name a later question that is answered by text.`, {
    related: [{ at: view.placeOf(targets[0]!), message: `${writtenId(targets[0]!)} stands here.` }],
  });
}

/** Where the choice can be made, the explanation must be asked too. */
function checkAsked(reading: Reading, mention: Mention, report: Report, prover: Prover): void {
  const asker = entryAt(reading, mention.start);
  const code = codeAt(reading, mention);
  if (asker?.space !== 'id' || code === undefined || asker.name === mention.name) return;
  const [routed, target] = [prover.routed(asker), prover.reader.entry(mention.name)];
  const chosen = routed?.space?.has(code);
  if (!routed || !target?.isSound || chosen === undefined) return;
  const example = prover.example(prover.all([routed.asked, chosen, prover.not(target.assumed)]));
  if (example)
    report(
      mention,
      `${writtenId(asker)} is explained in ${mention.name}, which is not always asked when “${labelIn(routed.space!.type, code)}” is chosen${forExample(example)}.`,
    );
}

function labelIn({ options, specials }: AnswerType, code: string): string {
  return [...options, ...specials].find((option) => option.code === code)?.label ?? code;
}

/** The code of the option that a place of explanation is given for. */
function codeAt(reading: Reading, { leaf }: Mention): string | undefined {
  for (const record of reading.records) {
    if (isRecordOf(record, option) && record.model.explainIn === leaf.scalar) return record.key?.value;
    if (!isQuestionRecord(record)) continue;
    const entry = record.model.explainIn?.find(({ value }) => value === leaf.scalar);
    if (entry) return entry.key.value;
  }
  return undefined;
}

function reportUnknown(reading: Reading, mention: Mention, who: string, report: Report, view: View): void {
  const retired = retiredId(view, mention.name);
  if (retired)
    return report(
      mention,
      `${who}, which was retired${retired.version ? ` in version ${retired.version}` : ''}.`,
      {
        related: [{ at: retired.at, message: 'The manifest says here that it is retired.' }],
      },
    );
  if (isToldInSet(mention.name, view)) return;
  const asker = entryAt(reading, mention.start);
  const isFit = (id: string) =>
    view.defined('id', id).every((target) => !faultOf(target, view) && !orderFault(target, asker, view));
  const meant = idMeant(mention.name, view, isFit);
  report(mention, `${who}, which is not in this set.${meant ? ` Did you mean ${meant}?` : ''}`, {
    fixes: meant
      ? [replace(spanIn(reading, mention), meant, `Change ${mention.name} to ${meant}`, false)]
      : [],
  });
}

/** Why a question has no room for an explanation; undefined where it has. */
function faultOf(target: SectionEntry, view: View): string | undefined {
  if (!isQuestion(target)) return `is a ${target.kind} and has no answer`;
  if (isNote(target.model, target.stem)) return 'is a note and has no answer';
  const answers = answersNamed(view, target).map((each) => resolvedAnswer(view, each.written));
  const isInWords = answers.length === 0 || answers.some((answer) => !answer || answer.form === 'text');
  return isInWords ? undefined : 'is not answered in words';
}

/** Why a question that has room for an explanation does not get one: it is over when the choice is made. */
function orderFault(target: Definition, asker: Definition | undefined, view: View): string | undefined {
  if (asker?.space !== 'id') return undefined;
  if (target.name === asker.name) return 'is the question itself';
  return view.comesBefore(target, asker) ? `is asked before ${writtenId(asker)}` : undefined;
}

/** A list may name a question that is fit for an explanation, but comes before one that uses the list. */
function checkList(reading: Reading, each: Answered, report: Report, view: View): void {
  const whole = each.isInherited || !each.written.list ? undefined : resolvedAnswer(view, each.written);
  const place = whole?.list === undefined ? undefined : answerAt(reading, each, whole);
  const asker = reading.definitions.find(({ model }) => model === each.model);
  if (!whole || !place || !asker) return;
  for (const option of whole.options) {
    const isSaid = sayings(each).some(({ explainIn }) =>
      explainIn?.some(({ key }) => key.value === option.key.value),
    );
    if (!isSaid) checkOption(option, asker, place, report, view);
  }
}

function checkOption(option: OptionEntry, asker: Definition, place: Place, report: Report, view: View): void {
  const id = option.value?.explainIn;
  const targets = id ? view.routed(withoutSpaces(id.value)) : [];
  const [fault, ...others] = targets.map((target) => orderFault(target, asker, view));
  if (!id || !fault || others.includes(undefined)) return;
  report(
    place,
    `The answer list of ${writtenId(asker)} has “${labelOf(option)}” explained in ${id.value.trim()}, which ${fault}. Say under “explain-in” of the question where it is to be explained here.`,
  );
}
