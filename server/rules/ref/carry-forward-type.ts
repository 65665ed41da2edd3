import { subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { row } from '../../model/documents/section.ts';
import { questionOf } from '../../model/questions.ts';
import type { Leaf } from '../../model/read-shape.ts';
import { isRecordOf } from '../../model/read-shape.ts';
import type { Mention, Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { answersNamed, resolvedAnswer } from '../shared/answers.ts';
import { referencesIn } from '../shared/references.ts';
import { refersToItself } from './self.ts';

const carrying = (kind: string, answer: string, text: string) =>
  questions(`
- id: A1.1
  kind: ${kind}
  text: Which needs were found?
  answer: ${answer}
- id: A1.2
  kind: judgement
  text: ${text}
  answer: yes-no
`);

export const carryForwardType: Rule = {
  name: 'ref/carry-forward-type',
  severity: 'warning',
  what: 'An answer is carried forward as a choice, but it is written freely.',
  why: 'Whatever the inspector wrote, a word or a page, is put into the middle of the sentence, which then makes no sense.',
  remedy:
    'Give the earlier question options, or set its answer off from the sentence: “You wrote: {{A1.1}}.” Rows that come from a question without options are found by the rule answer/rows.',
  examples: [
    {
      bad: carrying('narrative', 'text', 'Is enough planned for the needs chosen in {{«A1.1»}}?'),
      good: carrying(
        'information',
        '{ any-of: { health: Health, school: School } }',
        'Is enough planned for the needs chosen in {{A1.1}}?',
      ),
      message:
        'A1.2 speaks of a choice made in A1.1, but that is answered in words. Give A1.1 options, or say it without the answer.',
    },
    {
      bad: carrying('narrative', 'text', 'Is {{«A1.1»}} being worked on?'),
      good: carrying('narrative', 'text', '"You wrote: {{A1.1}}. Is that being worked on?"'),
    },
  ],
  on: ['mention'],
  check(reading, report, view) {
    for (const mention of referencesIn(reading)) {
      if (mention.form !== 'carry' || refersToItself(reading, mention)) continue;
      const earlier = freelyAnswered(mention.name, view);
      const fault = earlier && faultOf(reading, mention, earlier);
      if (fault) report(mention, `${subjectAt(reading, mention.start)} ${fault}`);
    }
  },
};

interface Earlier {
  readonly id: string;
  /** “in words”, “by a number”. */
  readonly how: string;
  /** It asks for sentences: a narrative, or an explanation. */
  readonly isProse: boolean;
}

const FREELY: Partial<Record<string, string>> = {
  text: 'in words',
  number: 'by a number',
  date: 'by a date',
};

/** An earlier question that offers nothing to choose; undefined for any other, or where that cannot be told. */
function freelyAnswered(id: string, view: View): Earlier | undefined {
  const [source, ...others] = view.routed(id);
  if (!source || others.length > 0 || questionOf(source)?.rows) return undefined;
  const [answered] = answersNamed(view, source);
  const how = FREELY[resolvedAnswer(view, answered?.written)?.form ?? ''];
  const kind = answered?.kind?.value;
  return how === undefined ? undefined : { id, how, isProse: kind === 'narrative' || kind === 'explanation' };
}

const CHOSEN = '(?:chose|chosen|picked|selected|ticked)';
/** “the factors chosen in {{A1.8}}”, “that you have picked as {{A1.8}}”, “the options in {{A1.8}}”. */
const CHOICE = new RegExp(
  String.raw`\b(?:${CHOSEN}\s+(?:\w+\s+){0,2}?(?:in|at|from|under|for|as)|(?:you|inspectors?)\s+(?:have\s+|has\s+)?${CHOSEN}|options?\s+(?:in|at|from|of|under))(?:\s+(?:the\s+answer\s+to|question))?\s*["“‘'(]?$`,
  'i',
);
/** What sets an answer off from the sentence: the beginning, a colon, a quotation mark, or that somebody wrote it. */
const SET_OFF =
  /(?:^|[:;.!?–—("“‘'-]|\b(?:answer(?:ed)?|gave|noted|reasons?|recorded|reported|said|words|wrote|written))[,\s]*$/i;
const NEAR = 80;

/** The words before a carried answer, on one line. */
function wordsBefore({ chunk }: Reading, { leaf, outerStart }: Mention): string {
  const start = Math.max(leaf.scalar.start, outerStart - NEAR);
  const words = chunk.text.slice(start, outerStart).replace(/\s+/g, ' ');
  return start === leaf.scalar.start ? words.replace(/^(?:["']|[|>][-+\d]* )/, '') : words;
}

function faultOf(reading: Reading, mention: Mention, { id, how, isProse }: Earlier): string | undefined {
  const { leaf } = mention;
  const before = wordsBefore(reading, mention);
  if (CHOICE.test(before))
    return `speaks of a choice made in ${id}, but that is answered ${how}. Give ${id} options, or say it without the answer.`;
  if (how !== FREELY.text || leaf.role !== 'plain') return undefined;
  if (leaf.field === 'label' || isRowText(reading, leaf))
    return `puts the answer to ${id} into a label, but that is answered in words, as many as one likes. Give ${id} options, or write a label without it.`;
  if (isProse && leaf.field === 'text' && !SET_OFF.test(before))
    return `has the answer to ${id} in the middle of a sentence, but that is answered in words, as many as one likes. Give ${id} options, or set the answer off: “You wrote: {{${id}}}.”`;
  return undefined;
}

function isRowText({ records }: Reading, { scalar }: Leaf): boolean {
  return records.some((each) => isRecordOf(each, row) && each.model.text === scalar);
}
