/** Finds lists that were pasted from a word processor, whose signs Markdown takes for words. */
import { withGuidance } from '../../lint/example.ts';
import type { Fix } from '../../lint/finding.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import type { MarkdownPart } from '../../syntax/markdown/parts.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { isInLines, markdownTexts, proseParts, spansIn } from '../shared/texts/prose.ts';

export const bullet: Rule = {
  name: 'guidance/bullet',
  severity: 'warning',
  what: 'A list was pasted from a word processor, and its bullets make no list here.',
  why: 'In the form its lines run into one paragraph, with the bullets between the words.',
  remedy: 'Begin each line of a list with a dash and a space, or with a number, a full stop and a space.',
  examples: [
    {
      bad: withGuidance('Look at:\n«•» the plan\n• the record'),
      good: withGuidance('Look at:\n- the plan\n- the record'),
      message: '“•” begins no list here, so its lines run together. Begin each with a dash and a space.',
    },
    {
      bad: withGuidance('Look at\n«a)» the plan\nb) the record'),
      good: withGuidance('Look at\n1. the plan\n2. the record'),
    },
  ],
  on: ['prose'],
  checkText(reading, report) {
    for (const { scalar } of markdownTexts(reading)) {
      if (!MAY_HOLD_BULLETS.test(scalar.value)) continue;
      for (const part of proseParts(scalar)) {
        const found = part.kind === 'paragraph' ? marksIn(scalar, part) : [];
        const [first] = found;
        if (!first) continue;
        const become = isLetter(first) ? 'a number, a full stop and a space' : 'a dash and a space';
        report(
          spansIn(reading, scalar)({ start: first.start, end: first.start + first.sign.length }),
          `“${first.sign}” begins no list here, so its lines run together. Begin each with ${become}.`,
          {
            fixes:
              isInLines(scalar) && found.length <= MOST_MENDED && found.every(({ isFirst }) => isFirst)
                ? [listFix(reading, scalar, found)]
                : [],
          },
        );
      }
    }
  },
};

const SIGNS = '•·∙●○◦▪▫■□‣⁃➢➤\uf0b7\uf0a7';
const MAY_HOLD_BULLETS = new RegExp(`(?:^|\\s)(?:(?:[${SIGNS}–—]|\\(?[a-z][.)])[ \\t\\u00a0]|-\\p{L})`, 'mu');
const BULLET = new RegExp(`(^[ \\t>]*|[ \\t\\u00a0])([${SIGNS}])[ \\t\\u00a0]+(?=\\S)`, 'gm');
const DASH = /(^[ \t>]*)([–—])[ \t\u00a0]+(?=\S)/gm;
/** A dash without its space; one may begin a number or a word. */
const TIGHT = /(^[ \t>]*)(-)(?=\p{L})/gmu;
const LETTER = /(^[ \t>]*)(\(?[a-z][.)])[ \t\u00a0]+(?=\S)/gm;

/** Lists that are longer are not mended: trying whether the fix does no harm would take too long. */
const MOST_MENDED = 200;

/** A bullet in a text, with the blanks after it. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly sign: string;
  /** It begins its line. */
  readonly isFirst: boolean;
}

/** The bullets of a paragraph; one dash or letter may be anything, and several are a list. */
function marksIn({ value }: Scalar, { start, end }: MarkdownPart): Mark[] {
  const text = value.slice(start, end);
  const marks = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ 0: all, 1: before, 2: sign, index }): Mark => {
      const at = start + index + before!.length;
      const isFirst = value.slice(value.lastIndexOf('\n', at - 1) + 1, at).replace(/[\s>]/g, '') === '';
      return { start: at, end: start + index + all.length, sign: sign!, isFirst };
    });
  const bullets = marks(BULLET);
  if (bullets.length > 1 || bullets[0]?.isFirst) return bullets;
  const dashes = marks(DASH);
  if (dashes.length > 1) return dashes;
  const tight = marks(TIGHT);
  if (tight.length > 1 || (tight[0]?.isFirst && isAmongItems(value, tight[0].start))) return tight;
  const letters = marks(LETTER);
  return letters.length > 1 && letters[0]!.sign.replace(/\W/g, '') === 'a' ? letters : [];
}

/** True of a place whose line has an item of a list right above it or right below. */
function isAmongItems(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const above = text.slice(text.lastIndexOf('\n', start - 2) + 1, start);
  const feed = text.indexOf('\n', at);
  const below = feed < 0 ? '' : text.slice(feed + 1, feed + 1 + LONGEST_INDENT);
  return ITEM.test(above) || ITEM.test(below);
}

const ITEM = /^[ \t>]*- \S/;
const LONGEST_INDENT = 40;

const isLetter = ({ sign }: Mark) => /[a-z]/.test(sign);

/** A list of Markdown in place of the bullets; letters become numbers, which its author must wish. */
function listFix(reading: Reading, scalar: Scalar, marks: readonly Mark[]): Fix {
  const spanOf = spansIn(reading, scalar);
  const asNumbers = isLetter(marks[0]!);
  return {
    title: asNumbers ? 'Make it a numbered list' : 'Make it a list',
    safe: !asNumbers,
    makesList: true,
    edits: marks.map((mark, index) => ({ at: spanOf(mark), text: asNumbers ? `${index + 1}. ` : '- ' })),
  };
}
