/** The sorts of text that a set has, by which work on a translation is counted and left out. */

import { TEXT_PARTS } from '../model/documents/translation.ts';

export { TEXT_PARTS };

export type TextPart = (typeof TEXT_PARTS)[number];

/** By what the record is called that has the text, and by its field. */
const OF_FIELD: Readonly<Record<string, TextPart>> = {
  title: 'titles',
  statement: 'statements',
  text: 'questions',
  label: 'options',
  unit: 'options',
  'listed-in': 'options',
  respondents: 'options',
  means: 'meanings',
  'short-for': 'meanings',
  guidance: 'guidance',
  'guidance-blocks': 'guidance',
  indicators: 'indicators',
};

export function partOf(called: string, field: string): TextPart {
  if (called === 'check') return 'checks';
  if (called === 'question set' && field === 'label') return 'titles';
  return OF_FIELD[field] ?? 'guidance';
}
