import { entryAt, subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import type { Leaf } from '../../model/read-shape.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { replaceByLink } from '../shared/brackets.ts';
import { shownTexts } from '../shared/texts/shown.ts';

const guided = (guidance: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  guidance: ${guidance}
- id: A1.2
  kind: judgement
  text: Is the assessment complete?
  answer: yes-no
  guidance: Look at every part of it.
`);

export const vague: Rule = {
  name: 'ref/vague',
  severity: 'hint',
  what: 'A text points to another place without its name: “the next question”, “as above”, “see below”.',
  why: 'It points to another place as soon as questions are added, moved or shown by themselves, and nobody is told.',
  remedy:
    'Name the question by its id, as a link where the text is guidance. What stands in the same text can be called by what it is about.',
  examples: [
    {
      bad: guided('What is missing counts in «the next question».'),
      good: guided('What is missing counts in question [[A1.2]].'),
      message:
        'A1.1 says “the next question”. That is A1.2 now, but need not stay so: write question [[A1.2]].',
    },
    {
      bad: guided('Reports count too («see above»).'),
      good: guided('Reports count too, as they do in question [[A1.2]].'),
    },
  ],
  on: ['text'],
  check(reading, report, view) {
    if (!POINTING.has(reading.kind)) return;
    for (const { leaf, text } of shownTexts(reading)) {
      if (NAMES.has(leaf.field)) continue;
      for (const { 0: words, index } of pointers(text)) {
        const place = sourcePlaces(leaf.scalar, reading.chunk.text);
        const at = { start: place(index), end: place(index + words.length) };
        tell(reading, leaf, at, words.replace(/\s+/g, ' '), report, view);
      }
    }
  },
};

function tell(
  reading: Reading,
  { role, scalar }: Leaf,
  at: { readonly start: number; readonly end: number },
  words: string,
  report: Report,
  view: View,
): void {
  const said = `${subjectAt(reading, at.start)} says “${words}”`;
  const meant = questionMeant(reading, at.start, words, view)?.name;
  if (meant === undefined) {
    report(at, `${said}, which does not say where. Name the question by its id, or say what it is about.`);
    return;
  }
  const named = `${/westiwn/i.test(words) ? 'cwestiwn' : 'question'} ${role === 'prose' ? `[[${meant}]]` : meant}`;
  const put = /^\p{Lu}/u.test(words) ? named[0]!.toUpperCase() + named.slice(1) : named;
  report(at, `${said}. That is ${meant} now, but need not stay so: write ${named}.`, {
    fixes: [replaceByLink(reading, scalar, at, put, `Name ${meant}`, false)],
  });
}

/** Documents whose texts lead inspectors from one question to another. */
const POINTING = new Set<Reading['kind']>(['question-set', 'section', 'guidance']);
/** Texts that are names: “As above” may be an option. */
const NAMES = new Set(['label', 'title', 'unit', 'listed-in']);

const QUESTION = '(?:c|g|ch|ngh)westiw?n(?:au)?';
const BEFORE = 'previous|preceding';
const AFTER = 'next|subsequent';
const ENDS = String.raw`(?=\s*(?:[.,;:!?)\]–—]|$|\n))`;
/** What somebody asks in the case itself: “the next question is whether …”, “the next question put to the child”. */
const RHETORICAL = String.raw`(?!\s+(?:is|was|will be)\s+(?:how|if|what|when|where|whether|which|who|why)\b|\s+(?:put|asked)\b)`;
const POINTERS = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${[
    String.raw`(?:the\s+)?(?:${BEFORE}|${AFTER}|above|below)\s+(?:(?:two|three|four|few)\s+)?questions?\b${RHETORICAL}`,
    String.raw`the\s+following\s+question\b(?!\s*:)${RHETORICAL}`,
    String.raw`(?:the\s+)?questions?\s+(?:immediately\s+|directly\s+|just\s+)?(?:above|below)\b(?!\s+(?:all|average|the\s+line)\b)`,
    String.raw`(?:on|see)\s+the\s+(?:next|previous)\s+page\b|overleaf\b`,
    String.raw`(?:as|see)\s+(?:above|below)${ENDS}`,
    String.raw`(?:y\s+)?${QUESTION}\s+(?:nesaf|blaenorol|uchod|isod)(?!\p{L})`,
    String.raw`(?:fel|gweler)\s+(?:uchod|isod)${ENDS}`,
  ].join('|')})`,
  'giu',
);
const PREVIOUS = new RegExp(String.raw`\b(?:${BEFORE})\s+question$|westiwn\s+blaenorol$`, 'i');
/** A quick look first: whatever points has one of these. */
const MAY_POINT = new RegExp(
  `${BEFORE}|${AFTER}|above|below|following|overleaf|nesaf|blaenorol|uchod|isod`,
  'iu',
);

function pointers(text: string): RegExpExecArray[] {
  return MAY_POINT.test(text) ? [...text.matchAll(POINTERS)] : [];
}

/** The question that “the next question” or “the previous question” can only mean, where it says either of a question. */
function questionMeant(reading: Reading, at: number, words: string, view: View): Definition | undefined {
  const isNext = /\b(?:next|following)\s+question$|westiwn\s+nesaf$/i.test(words);
  const isPrevious = PREVIOUS.test(words);
  if (!isNext && !isPrevious) return undefined;
  const entry = entryAt(reading, at);
  if (!entry || (entry.space === 'id' && entry.kind !== 'question')) return undefined;
  const [own, ...others] = view.defined('id', entry.name);
  if (!own || others.length > 0 || own.kind !== 'question') return undefined;
  const { before, after } = view.neighbours(own);
  return isNext ? after : before;
}
