import { subjectAt } from '../../lint/entries.ts';
import { withGuidance } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { whyTooInvolved } from '../../syntax/markdown/involved.ts';
import { lineEnd } from '../../text/lines.ts';
import { markdownTexts } from '../shared/texts/prose.ts';

export const tooInvolved: Rule = {
  name: 'guidance/too-involved',
  severity: 'warning',
  what: 'A text is so long, or has so many marks in it, that it is shown as it is typed.',
  why: 'To make bold words, lists and links of it would take too long. Inspectors see the marks, and nothing is checked that rests on them.',
  remedy: 'Shorten it: most of it stands better in a paper of its own, to which the guidance links.',
  examples: [
    {
      bad: withGuidance(`«${'> '.repeat(20)}Look at the plan.»`),
      good: withGuidance('> Look at the plan.'),
      message:
        'A1.1 has a text with lists or quotations in one another, 20 deep or deeper, which the form shows as it is typed. Shorten it.',
    },
  ],
  on: ['prose'],
  checkText(reading, report) {
    for (const { scalar } of markdownTexts(reading)) {
      const why = whyTooInvolved(scalar.value);
      if (why === undefined) continue;
      const { text } = reading.chunk;
      const start = scalar.indent === undefined ? scalar.start : firstOf(text, scalar.start);
      report(
        { start, end: Math.min(scalar.end, lineEnd(text, start)) },
        `${subjectAt(reading, scalar.start)} has a text with ${why}, which the form shows as it is typed. Shorten it.`,
      );
    }
  },
};

/** Where the words of a block begin, whose mark stands at an offset. */
function firstOf(text: string, start: number): number {
  const below = lineEnd(text, start);
  return below + text.slice(below).search(/\S/);
}
