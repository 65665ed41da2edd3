import { subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { type Report, type Rule, replace, spanIn } from '../../lint/rule.ts';
import { question } from '../../model/documents/section.ts';
import { kindOf, rowRecords } from '../../model/questions.ts';
import { isRecordOf } from '../../model/read-shape.ts';
import type { Reading } from '../../model/reading.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { asksSomething } from './shared/opening.ts';

const judged = (text: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: ${text}
  answer: yes-no
`);

export const questionMark: Rule = {
  name: 'text/question-mark',
  severity: 'warning',
  what: 'A judgement or a summary judgement is worded as a question and has no question mark.',
  why: 'Inspectors may read it as a statement, and answer that they agree with it.',
  remedy:
    'End the question with a question mark. A text that asks nothing, such as “Rate the plan:”, needs none.',
  examples: [
    {
      bad: judged('Is the assessment in «time»'),
      good: judged('Is the assessment in time?'),
      message: 'A1.1 asks “Is the assessment in time” without a question mark.',
    },
    {
      bad: judged('Overall, was the child «involved.»'),
      good: judged('Overall, was the child involved?'),
    },
  ],
  on: ['question'],
  checkText(reading, report) {
    for (const text of judgementTexts(reading)) checkMark(reading, text, report);
  },
};

const JUDGED = new Set(['judgement', 'summary']);

/** The texts that must end as questions: of judgements, and of rows where another row of the same question does. */
function judgementTexts({ records }: Reading): Scalar[] {
  return records.flatMap((record, index) => {
    if (!isRecordOf(record, question)) return [];
    const { kind, text, rows } = record.model;
    if (rows === undefined) return text && JUDGED.has(kind?.value ?? '') ? [text] : [];
    const texts = rowRecords(records, index).flatMap(({ model }) =>
      model.text && JUDGED.has(kindOf(model, record.model)?.value ?? '') ? [model.text] : [],
    );
    return texts.some(({ value }) => endsAsked(value)) ? texts : [];
  });
}

/** True of a text that ends in a question mark, whatever signs stand behind it. */
function endsAsked(text: string): boolean {
  const last = Math.max(text.lastIndexOf('?'), text.lastIndexOf('？'));
  return last >= 0 && !/\w/.test(text.slice(last));
}

function checkMark(reading: Reading, text: Scalar, report: Report): void {
  if (/[?？]/.test(text.value)) return;
  const sentence = sentencesIn(text.value).find(({ words }) => asksSomething(words));
  if (!sentence || /[:…]$|\.\.$|[-–—]$/.test(sentence.words)) return;
  const place = sourcePlaces(text, reading.chunk.text);
  const end = sentence.start + sentence.words.length;
  const last = sentence.start + sentence.words.search(/(?<!\S)\S+$/);
  const marked = { start: place(last), end: place(end) };
  const words = sentence.words.replace(/\s+/g, ' ').replace(/(?<![.,;!])[.,;!]+$/, '');
  report(marked, `${subjectAt(reading, text.start)} asks “${words}” without a question mark.`, {
    fixes: fixesOf(reading, text, sentence.words.slice(last - sentence.start), marked),
  });
}

/** What ends in a word gets a mark after it, or in place of its full stop; where brackets or quotation marks end it, its author says where. */
function fixesOf(reading: Reading, { style }: Scalar, word: string, marked: { start: number; end: number }) {
  const match = /^(.*(?:[\p{L}\p{N}%]|\}\}|\]\]))\.?$/u.exec(word);
  if (!match || reading.chunk.text.slice(marked.start, marked.end) !== word) return [];
  const at = { start: marked.start + match[1]!.length, end: marked.end };
  const isAlone = style !== 'plain' || !/[[\]{}]/.test(word);
  return isAlone || at.start > 0 ? [replace(spanIn(reading, at), '?', 'End it with a question mark')] : [];
}

/** The sentences of a text, without the spaces around them. */
function sentencesIn(text: string): { start: number; words: string }[] {
  const ends = [...text.matchAll(/[.!](?=\s{1,9}["“‘'(]?\p{Lu})/gu)].map(({ index }) => index + 1);
  let from = 0;
  return [...ends, text.length].flatMap((end) => {
    const words = text.slice(from, end);
    const start = from + words.length - words.trimStart().length;
    from = end;
    return words.trim() === '' ? [] : [{ start, words: words.trim() }];
  });
}
