import { placeOfWords, subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import type { Leaf } from '../../model/read-shape.ts';
import type { Reading } from '../../model/reading.ts';
import { seenText } from '../../syntax/markdown/running.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { shortened } from '../../text/wording/shortened.ts';
import { isShownText } from '../shared/texts/is-shown.ts';

const guided = (guidance: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  guidance: ${guidance}
`);

export const placeholder: Rule = {
  name: 'text/placeholder',
  severity: 'warning',
  what: 'Words stand here that hold the place of others, such as “TBC” or “[insert date]”.',
  why: 'Inspectors see an unfinished form.',
  remedy:
    'Write the words that are meant. What readers must see as it is, such as what a record may say, goes in quotation marks.',
  examples: [
    {
      bad: guided('«To be confirmed.»'),
      good: guided('Count from the day of the sentence.'),
      message: 'A1.1 has “To be confirmed.” where words are still to come. Write them.',
    },
    {
      bad: guided('Count from «[insert date]».'),
      good: guided('Count from the day of the sentence.'),
    },
  ],
  on: ['text'],
  checkText(reading, report) {
    for (const leaf of reading.leaves) if (isShownText(reading, leaf)) checkText(reading, leaf, report);
  },
};

const ABBREVIATED = String.raw`t\.?b\.?[acd]\.?|todo|fixme|x{3,}`;
/** What no option says: an option may well be “To be confirmed”, “To do” or “None”. */
const SPELT_OUT = String.raw`to do|to be (?:added|agreed|completed|confirmed|decided|drafted|finali[sz]ed|inserted|provided|supplied|written)|(?:(?:text|guidance|wording) )?to follow|coming soon|(?:(?:your|the|some) )?(?:question|guidance|label|title|statement|text|words)(?: text)?(?: goes)? here|i['’]w (?:gadarnhau|gwblhau|ychwanegu)|\?{2,}|\.{3}|…+`;
/** What programs and forms leave behind where there was no text; beside a label it may be an option. */
const NO_TEXT = 'none|nil|no (?:text|guidance|wording)(?: (?:is )?(?:needed|required))?';
const whole = (words: string) =>
  new RegExp(String.raw`^[\s[(<{*_]*(?:(?:${words})[\s\])>}*_.!]*|lorem ipsum\b[\s\S]*)$`, 'i');
const WHOLE = whole(`${ABBREVIATED}|${SPELT_OUT}|${NO_TEXT}`);
const WHOLE_LABEL = whole(ABBREVIATED);

/** What holds the place of some words among others: in brackets, or so plain that nothing else can be meant. */
const AMONG =
  /\[\s*(?:[Ii]nsert\b|INSERT\b|(?:[Aa]dd|[Ee]nter|[Ff]ill in)\s+\w|TB[ACD]\b|tb[acd]\b|TODO\b|[Tt]o ?do\b|[xX]{2,}\b)[^[\]\n]*\](?![(\w])|<\s*[Ii]nsert\b[^<>\n]*>|\(\s*(?:TB[ACD]|to be confirmed)\s*\)|(?<![\p{L}\p{N}])(?:TODO|FIXME)\b|(?<![\p{L}\p{N}])[xX]{3,8}(?![\p{L}\p{N}])|(?<=\s)\?{3,8}(?=\s)|(?<![\p{L}\p{N}])[Ll]orem ipsum(?![\p{L}\p{N}])|(?<=\s[-–—] ?|: )TB[ACD](?=[.\s]*$)/gu;
const MAY_HOLD =
  /[[<(]\s*(?:insert|add|enter|fill in|tb[acd]|to be|to ?do|xx)|TB[ACD]|TODO|FIXME|lorem|xxx|\?\?\?/i;

/** True of a text that is nothing but words in place of others. */
export function isPlaceholderText({ value }: Scalar): boolean {
  return WHOLE.test(value);
}

function checkText(reading: Reading, { scalar, role, field }: Leaf, report: Report): void {
  const isWhole = field === 'label' ? WHOLE_LABEL.test(scalar.value) : isPlaceholderText(scalar);
  if (isWhole) return told(reading, placeOfWords(reading, scalar), scalar.value, report);
  if (!MAY_HOLD.test(scalar.value)) return;
  const place = sourcePlaces(scalar, reading.chunk.text);
  const searched = role === 'prose' ? seenText(scalar) : scalar.value;
  const isQuoted = quotedIn(searched);
  for (const { 0: words, index } of searched.matchAll(AMONG)) {
    if (!isQuoted(index))
      told(reading, { start: place(index), end: place(index + words.length) }, words, report);
  }
}

const QUOTATION = /["“”’]|(?<!\S)[‘']|'|\n\n/g;

/**
 * Tells of places, asked for in order, whether they follow an open quotation mark in their paragraph: what is quoted is
 * to be read as it is. The text is gone over once.
 */
function quotedIn(text: string): (at: number) => boolean {
  const signs = text.matchAll(QUOTATION);
  let next = signs.next().value;
  let open = { straight: false, double: false, single: false };
  return (at) => {
    for (; next && next.index < at; next = signs.next().value) open = after(open, next[0], text, next.index);
    return open.straight || open.double || open.single;
  };
}

interface OpenMarks {
  readonly straight: boolean;
  readonly double: boolean;
  readonly single: boolean;
}

function after(open: OpenMarks, sign: string, text: string, at: number): OpenMarks {
  switch (sign) {
    case '"':
      return { ...open, straight: !open.straight };
    case '“':
      return { ...open, double: true };
    case '”':
      return { ...open, double: false };
    case '\n\n':
      return { straight: false, double: false, single: false };
    default:
      return { ...open, single: (sign === '‘' || sign === "'") && !/\S/.test(text[at - 1] ?? ' ') };
  }
}

function told(
  reading: Reading,
  at: { readonly start: number; readonly end: number },
  words: string,
  report: Report,
): void {
  report(
    at,
    `${subjectAt(reading, at.start)} has “${shortened(words)}” where words are still to come. Write them.`,
  );
}
