/** Finds headings of a section that have a # too many or too few, and says what they were meant to begin. */
import { lineEnd, nextLine } from '../../text/lines.ts';
import { shortened } from '../../text/wording/shortened.ts';
import type { Problem } from '../tree.ts';
import { asHeadings, astrayHeadings, caragBlocks, idsAstray } from './carag-blocks.ts';
import { headingOffset } from './entry.ts';

/** What an entry was meant to be, and what is said of its heading. */
export interface HeadingMeant {
  readonly role: 'key question' | 'question';
  readonly problem: Problem;
}

const RULE = 'shape/front-matter';
/** A heading with the id of a key question, and with that of a question. */
const KEY_QUESTION = /^ {0,3}##[ \t]+[A-Z]{1,3}\d{1,4}(?=[ \t])/;
const QUESTION = /^ {0,3}#[ \t]+(?:[A-Z]{1,3})?\d{1,4}(?:\.\d|S)/;
/** What questions have and key questions do not. */
const OF_QUESTIONS = /^(?:kind|answer|rows|explains|optional|sufficient)[ \t]*:/m;

/**
 * What the heading of an entry was meant to begin, where its # say otherwise than its id and its block do: a key question has
 * neither a kind nor an answer. Undefined where they agree, or where it cannot be told.
 */
export function headingMeant(text: string): HeadingMeant | undefined {
  const at = headingOffset(text);
  const heading = text.slice(at, lineEnd(text, at));
  const isDeep = KEY_QUESTION.test(heading);
  if (!isDeep && !QUESTION.test(heading)) return undefined;
  const from = nextLine(text, at);
  const blocks = caragBlocks(text, from);
  const own = blocks[0]?.isAstray ? undefined : blocks[0];
  const isQuestion = own !== undefined && OF_QUESTIONS.test(text.slice(own.textStart, own.textEnd));
  if (isDeep === isQuestion) return undefined;
  const headings = isDeep ? astrayHeadings(text, blocks, from) : [];
  const marks = at + heading.indexOf('#');
  const words = shortened(heading.trim());
  const below = headings.length > 0 ? ', and each of its questions with ##' : '';
  return {
    role: isDeep ? 'key question' : 'question',
    problem: {
      rule: RULE,
      start: marks,
      end: at + heading.trimEnd().length,
      message: isDeep
        ? `“${words}” begins a question, and has neither a kind nor an answer: begin a key question with one #${below}.`
        : `“${words}” begins a key question, and has what belongs to a question: begin a question with ##.`,
      isSlip: true,
      lost: idsAstray(headings),
      fix: {
        title: isDeep ? 'Begin a key question here' : 'Begin a question here',
        safe: false,
        edits: [
          { start: marks, end: marks + (isDeep ? 2 : 1), text: isDeep ? '#' : '##' },
          ...asHeadings(headings),
        ],
      },
    },
  };
}
