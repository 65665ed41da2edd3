import { entryAt } from '../../lint/entries.ts';
import { withGuidance } from '../../lint/example.ts';
import type { Fix } from '../../lint/finding.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import { questionOf } from '../../model/questions.ts';
import type { Leaf } from '../../model/read-shape.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import type { MarkdownPart } from '../../syntax/markdown/parts.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { shortened } from '../../text/wording/shortened.ts';
import { guidanceTexts, isInLines, markdownTexts, proseParts, spansIn } from '../shared/texts/prose.ts';

export const emptyList: Rule = {
  name: 'guidance/empty-list',
  severity: 'warning',
  what: 'An item of a list has nothing in it, or a sentence announces a list that does not follow.',
  why: 'Something has been lost, most likely in copying, and readers cannot tell what.',
  remedy: 'Write what belongs there, or take the dash out, or end the sentence with a full stop.',
  examples: [
    {
      bad: withGuidance('Look at both:\n\n- the date of the sentence\n«-»'),
      good: withGuidance('Look at both:\n\n- the date of the sentence\n- the date of the assessment'),
      message: 'Nothing stands in this item of the list: write what belongs there, or take it out.',
    },
    {
      bad: withGuidance('Judge the timing.\n\n«Look at both dates:»'),
      good: withGuidance('Judge the timing.\n\nLook at both dates.'),
      message: '“Look at both dates:” announces something, but nothing follows it.',
    },
  ],
  on: ['prose'],
  checkText(reading, report) {
    for (const { scalar } of markdownTexts(reading)) {
      if (!MAY_HOLD_EMPTY_ITEMS.test(scalar.value)) continue;
      const spanOf = spansIn(reading, scalar);
      for (const { start, end } of proseParts(scalar).flatMap((part) => emptyItem(scalar, part)))
        report(
          spanOf({ start, end }),
          'Nothing stands in this item of the list: write what belongs there, or take it out.',
          { fixes: removal(reading, scalar, start, end) },
        );
    }
  },
  check(reading, report, view) {
    for (const leaf of guidanceTexts(reading)) checkColons(reading, leaf, report, view);
  },
};

const MAY_HOLD_EMPTY_ITEMS = /^[ \t>]*(?:[-*+•]|\d{1,9}[.)])[ \t]*\r?$/m;

/** The marker of an item with nothing in it; after a line of text it is no item to Markdown, but meant as one. */
function emptyItem({ value }: Scalar, part: MarkdownPart): { start: number; end: number }[] {
  const marker = (from: number, to: number) => {
    const words = value.slice(from, to);
    const start = from + words.length - words.trimStart().length;
    return [{ start, end: start + words.trim().length }];
  };
  if (part.kind === 'item') return part.isBare ? marker(part.start, part.end) : [];
  if (part.kind === 'heading' && part.isBare && /^\s*-\s*$/.test(value.slice(part.words.end, part.end)))
    return marker(part.words.end, part.end);
  const last = part.kind === 'paragraph' && /\n[ \t]*[*+•][ \t]*$/.exec(value.slice(part.start, part.end));
  return last ? marker(part.start + last.index, part.end) : [];
}

/** Takes the line of an empty item out, which shows nothing but its mark. */
function removal(reading: Reading, scalar: Scalar, from: number, to: number): Fix[] {
  if (!isInLines(scalar)) return [];
  const { chunk } = reading;
  const at = spansIn(reading, scalar)({ start: from, end: to });
  const start = chunk.text.lastIndexOf('\n', at.start - 1) + 1;
  const feed = chunk.text.indexOf('\n', at.end);
  const end = feed < 0 ? chunk.text.length : feed + 1;
  const line = chunk.text.slice(start, end);
  if (line.trim() !== chunk.text.slice(at.start, at.end) || scalar.value.trim().length === to - from)
    return [];
  return [
    { title: 'Take the empty item out', safe: false, edits: [{ at: { chunk, start, end }, text: '' }] },
  ];
}

/** Whether a colon may stand at the end of all or before a heading: most lead to a list, and need not be read closer. */
function mayAnnounceNothing(text: string): boolean {
  return /:[*_]{0,2}\s*(?:$|#)/.test(text) || (UNDERLINE.test(text) && /:[*_]{0,2}[ \t]*\r?$/m.test(text));
}

/** The line that makes a heading of the text above it. */
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*\r?$/m;

/** Paragraphs that end in a colon, with a heading or nothing at all below. */
function checkColons(reading: Reading, leaf: Leaf, report: Report, view: View): void {
  const { scalar } = leaf;
  if (!mayAnnounceNothing(scalar.value)) return;
  const blocks = proseParts(scalar).filter(({ kind, depth }) => depth === 0 && BLOCKS.has(kind));
  for (const [index, part] of blocks.entries()) {
    const words = scalar.value.slice(part.start, part.end);
    if (part.kind !== 'paragraph' || !/:[*_]{0,2}$/.test(words)) continue;
    const next = blocks[index + 1];
    const isLost = next ? next.kind === 'heading' : endsAll(reading, leaf, words, view);
    if (!isLost) continue;
    const start = part.start + lastSentence(words);
    report(
      spansIn(reading, scalar)({ start, end: part.end }),
      `“${shortened(scalar.value.slice(start, part.end))}” announces something, but nothing follows it.`,
    );
  }
}

const BLOCKS = new Set<MarkdownPart['kind']>(['paragraph', 'heading', 'list', 'block', 'html']);

function lastSentence(words: string): number {
  return [...words.matchAll(/[.!?]["”’)]?\s+(?=\S)/g)].reduce(
    (_, { index, 0: gap }) => index + gap.length,
    0,
  );
}

/**
 * True where the form shows nothing below the guidance that the colon may lead to: rows, quality indicators,
 * shared guidance, options. Below that of a section or a key question stand its questions.
 */
function endsAll(reading: Reading, leaf: Leaf, words: string, view: View): boolean {
  if (leaf.field !== 'guidance') return false;
  const entry = entryAt(reading, leaf.scalar.start);
  if (entry?.space === 'id') return ends(entry, words);
  if (entry?.space !== 'guidance') return false;
  const guided = view.defined('id', entry.name);
  return guided.length > 0 && guided.every((each) => ends(each, words));
}

function ends(definition: Definition, words: string): boolean {
  const question = questionOf(definition);
  if (!question?.answer || question.rows || question.indicators || question.use) return false;
  return !TO_CHOOSE.test(words) && !TO_ANSWER.test(words.slice(lastSentence(words)));
}

/** What leads to options, or to a place to write in, by its names. */
const TO_CHOOSE = /option|answer|cho[io]|code|below|categor|level|follow|opsiwn|opsiynau|ateb|isod|canlynol/i;
/** The same by what is to be done there, in English and in Welsh; “the case record” asks for nothing. */
const TO_ANSWER = new RegExp(
  [
    String.raw`(?<![\p{L}]|\b(?:the|an?|this|that|its|case|each|every|any|no)\s)(?:tick|pick|mark|circle|record|rate|score|grade|write|type|state|list)`,
    String.raw`(?<!\p{L})(?:select|indicate|enter|specify|explain|describe|provide|fill in|give (?:the|its|a|an|any)? ?(?:details|reasons?|examples?|dates?|numbers?|names?)|appl(?:y|ies)|(?:one|any|all) (?:of|that)|in your own words)`,
    String.raw`(?<!\p{L})(?:dewis(?:wch)?|tic(?:iwch)?|marc(?:iwch)?|nodwch|cofnodwch|rhowch|ysgrifennwch|disgrifiwch|eglurwch|esboniwch|berthnasol)`,
  ]
    .map((words) => String.raw`${words}(?!\p{L})`)
    .join('|'),
  'iu',
);
