/** Parses conditions by recursive descent, also those that are written otherwise than the grammar has it. */
import { TokenCursor } from './cursor.ts';
import {
  type Expected,
  type ExpectedSubject,
  restOfQuantity,
  testsBeginning,
  wordsToEnd,
} from './expected.ts';
import {
  isNot,
  passComma,
  passDoubledNots,
  passIdle,
  passPhrase,
  passStrayBracket,
  passWords,
  withoutJoint,
} from './passing.ts';
import { TAKES } from './phrases.ts';
import { isNoName, readName } from './read-name.ts';
import { readTest } from './read-test.ts';
import type { Condition, ParsedCondition, Place, Quantity, Test, TestAtom } from './tree.ts';
import { passBrackets } from './values.ts';

/** Brackets may stand so deep in one another. */
const DEEPEST = 50;

/** Reads a condition (design §4). Never throws: what cannot be read is told, and the rest is read. */
export function parseCondition(text: string): ParsedCondition {
  const parser = new Parser(text);
  const condition = parser.whole();
  const { problems } = parser;
  return { condition, problems, isSure: parser.isWhole && problems.every(({ fix }) => fix?.isSure) };
}

/** What may come next after a condition that breaks off at its end. */
export function expectedAfter(text: string): Expected {
  const parser = new Parser(text);
  parser.whole();
  return parser.expected;
}

/** A condition with the place of all of it, brackets around it included. */
interface Part extends Place {
  readonly condition: Condition;
}

class Parser {
  private readonly cursor: TokenCursor;
  private isTooDeep = false;
  /** The word that joins conditions, so far: outside all brackets, then within each that is open, inwards. */
  private readonly joints: ('and' | 'or' | undefined)[] = [];
  /** Nothing had to be left unread. */
  isWhole = true;

  constructor(text: string) {
    this.cursor = new TokenCursor(text);
  }

  get problems(): ParsedCondition['problems'] {
    return this.cursor.problems;
  }

  get expected(): Expected {
    return this.cursor.expected ?? { is: 'nothing' };
  }

  whole(): Condition | undefined {
    this.cursor.expect(() => ({ is: 'atom', isNegated: false }));
    return this.cursor.here.is === 'end' ? undefined : this.joined('or', 0).condition;
  }

  private joined(is: 'and' | 'or', depth: number): Part {
    const parts = [this.side(is, depth)];
    while (this.passJoint(is, depth)) parts.push(this.side(is, depth));
    if (parts.length === 1) return parts[0]!;
    const place = { start: parts[0]!.start, end: parts.at(-1)!.end };
    return {
      ...place,
      condition: { is, parts: parts.map(({ condition }) => condition), isBracketed: false, ...place },
    };
  }

  private side(is: 'and' | 'or', depth: number): Part {
    return is === 'or' ? this.joined('and', depth) : this.negated(depth);
  }

  /** True where the word stands that joins the next part, also in other words, or where it was left out. */
  private passJoint(is: 'and' | 'or', depth: number): boolean {
    let isPassed: boolean | undefined;
    do isPassed = this.passUpToJoint(is, depth);
    while (isPassed === undefined);
    return isPassed;
  }

  /** The same, but undefined where something was passed over that can stand nowhere, so that it is to be looked for again. */
  private passUpToJoint(is: 'and' | 'or', depth: number): boolean | undefined {
    const { cursor } = this;
    cursor.expect(() => ({ is: 'next', words: this.wordsAfter(depth) }));
    const joint = cursor.jointAt();
    if (joint) {
      if (joint.value.means !== is) return false;
      this.joints[depth] ??= is;
      passPhrase(cursor, joint.length, joint.value.canonical, joint.value.isSure);
      return true;
    }
    if (is === 'or') return false;
    if (cursor.here.is === 'close' && depth === 0) return passStrayBracket(cursor);
    return this.passMissingJoint();
  }

  /** What may follow a whole test: `and` and `or` are not mixed without brackets. */
  private wordsAfter(depth: number): string[] {
    const joint = this.joints[depth];
    return [...(joint ? [joint] : ['and', 'or']), ...(depth > 0 ? [')'] : [])];
  }

  /** True where another condition follows at once; words that cannot stand here are passed over. */
  private passMissingJoint(): boolean | undefined {
    const { cursor } = this;
    const { here, last } = cursor;
    if (here.is === 'end' || here.is === 'close') return false;
    if (here.is === 'comma') return passComma(cursor);
    if (!cursor.startsAtom()) return passWords(cursor);
    if (NO_JOINTS.has(last.lower)) {
      cursor.problem(last, `“${last.text}” joins no conditions: write “and”, “or” or “and not”.`);
      this.isWhole = false;
      return true;
    }
    const place = { start: here.outerStart, end: here.outerStart };
    cursor.problem(
      here,
      `Between “${last.text}” and “${here.text}” a word is missing: “and” or “or”.`,
      cursor.replacing(place, 'and', 'Write “and” between them', false),
    );
    return true;
  }

  private negated(depth: number): Part {
    const { cursor } = this;
    const { here } = cursor;
    if (!isNot(cursor)) return this.primary(depth);
    passPhrase(cursor, 1, 'not', true);
    if (isNot(cursor)) passDoubledNots(cursor);
    cursor.expect(() => ({ is: 'atom', isNegated: true }));
    const { condition, end } = this.primary(depth);
    const place = { start: here.outerStart, end };
    return { ...place, condition: { is: 'not', part: condition, isBracketed: false, ...place } };
  }

  private primary(depth: number): Part {
    const { here } = this.cursor;
    if (here.is === 'open') return depth < DEEPEST ? this.bracketed(depth) : this.tooDeep();
    if (this.cursor.isOver()) return this.missing();
    return this.atom(depth);
  }

  private bracketed(depth: number): Part {
    const { cursor } = this;
    const open = cursor.here;
    cursor.at++;
    this.joints[depth + 1] = undefined;
    if (cursor.here.is === 'close') return this.emptyBrackets(open);
    const { condition, end } = this.joined('or', depth + 1);
    const close = cursor.here;
    if (close.is === 'close') {
      cursor.at++;
      if (open.text !== '(')
        cursor.problem(open, 'Conditions stand between round brackets.', {
          title: 'Change to round brackets',
          isSure: true,
          edits: [
            { start: open.start, end: open.end, text: '(' },
            { start: close.start, end: close.end, text: ')' },
          ],
        });
    } else
      cursor.problem(
        open,
        'The bracket that begins here is not closed.',
        cursor.replacing({ start: end, end }, ')', 'Close it', false),
      );
    const place = { start: open.start, end: close.is === 'close' ? close.end : end };
    return {
      ...place,
      condition: 'isBracketed' in condition ? { ...condition, isBracketed: true } : condition,
    };
  }

  private unread({ start, end }: Place): Part {
    this.isWhole = false;
    return { start, end, condition: { is: 'unread', start, end } };
  }

  private emptyBrackets(open: Place): Part {
    this.cursor.at++;
    const place = { start: open.start, end: this.cursor.last.end };
    this.cursor.problem(place, 'Nothing stands between these brackets.');
    return this.unread(place);
  }

  private tooDeep(): Part {
    const { here } = this.cursor;
    if (!this.isTooDeep)
      this.cursor.problem(
        here,
        `Brackets stand in one another more than ${DEEPEST} deep, and what is in them was not read. Give a part of the condition a name under “conditions”.`,
      );
    this.isTooDeep = true;
    passBrackets(this.cursor);
    return this.unread({ start: here.start, end: this.cursor.last.outerEnd });
  }

  /** Nothing stands where a condition must. */
  private missing(): Part {
    const { cursor } = this;
    cursor.expect(() => ({ is: 'atom', isNegated: false }));
    const isFirst = cursor.at === 0;
    const place = isFirst ? cursor.here : cursor.last;
    cursor.problem(
      place,
      `${isFirst ? 'Before' : 'After'} “${cursor.text.slice(place.outerStart, place.outerEnd)}” a condition is missing.`,
      withoutJoint(cursor),
    );
    return this.unread({ start: place.outerEnd, end: place.outerEnd });
  }

  private atom(depth: number): Part {
    const { cursor } = this;
    passIdle(cursor);
    const first = cursor.here;
    const rest = restOfQuantity(wordsToEnd(cursor.tokens, cursor.at));
    if (rest) cursor.expected ??= { is: 'words', words: rest };
    const quantity = cursor.quantityAt();
    if (quantity) passPhrase(cursor, quantity.length, quantity.value.canonical, quantity.value.isSure);
    const of: Quantity = quantity?.value.means ?? 'answer';
    if (of !== 'answer') cursor.expect(() => ({ is: 'question', of }));
    if (!cursor.isName() || cursor.isOver() || isNoName(cursor)) return this.nameless(first, of);
    const subject = readName(cursor);
    const before = cursor.at;
    this.expectTest({ of, subject: subject.text }, depth);
    const test = readTest(cursor);
    this.expectListed({ of, subject: subject.text }, test, before);
    const start = first.outerStart;
    const end = Math.max(cursor.last.outerEnd, subject.end);
    if (test === 'unread') return this.unread({ start, end });
    if (test) return atomPart({ is: 'test', of, subject, test, start, end });
    if (of === 'answer') return { start, end, condition: { is: 'name', name: subject, start, end } };
    const words = cursor.text.slice(start, end);
    cursor.problem(
      { start, end },
      `After “${words}” a test is missing, such as “${of === 'count' ? 'is at least 2' : 'is insufficient'}”.`,
    );
    return this.unread({ start, end });
  }

  /** Notes that a test is still to be written, or to be gone on with. */
  private expectTest(asked: ExpectedSubject, depth: number): void {
    const { cursor } = this;
    const begun = wordsToEnd(cursor.tokens, cursor.at);
    if (
      begun === undefined ||
      !testsBeginning(begun).some((kind) => kind !== begun || TAKES[kind] !== 'nothing')
    )
      return;
    const next = begun === '' && asked.of === 'answer' ? this.wordsAfter(depth) : [];
    cursor.expected ??= { is: 'test', ...asked, begun, next };
  }

  /** Notes that a list of values is still to be gone on with, or to be closed. */
  private expectListed(asked: ExpectedSubject, test: Test | 'unread' | undefined, from: number): void {
    const { cursor } = this;
    const brackets = cursor.tokens.slice(from, cursor.at).filter(({ is }) => is === 'open' || is === 'close');
    if (brackets.at(-1)?.is !== 'open') return;
    const isNextValue = cursor.last.is === 'open' || cursor.last.is === 'comma';
    const given = typeof test === 'object' ? test.values.map(({ text }) => text) : [];
    cursor.expect(() =>
      isNextValue ? { is: 'listed', ...asked, given } : { is: 'next', words: [',', ')'] },
    );
  }

  /** A test without anything that it is of, or a word that can be no name. */
  private nameless(first: Place, of: Quantity): Part {
    const { cursor } = this;
    const { here } = cursor;
    const start = first.start;
    if (of !== 'answer') {
      const words = cursor.text.slice(start, cursor.last.end);
      cursor.problem({ start, end: cursor.last.end }, `After “${words}” the id of a question is missing.`);
      passBrackets(cursor);
    } else if (cursor.testAt())
      cursor.problem(
        here,
        `Before “${here.text}” something is missing: the id of a question, or the name of a fact.`,
      );
    else {
      cursor.problem(here, `“${here.text}” cannot stand here: a condition begins with an id or a name.`);
      cursor.at++;
    }
    const count = cursor.problems.length;
    if (cursor.testAt()) readTest(cursor);
    cursor.problems.length = count;
    while (cursor.isName() && !cursor.isOver() && !cursor.startsAtom()) cursor.at++;
    return this.unread({ start, end: cursor.last.outerEnd });
  }
}

/** Words that other languages join conditions with. */
const NO_JOINTS: ReadonlySet<string> = new Set('xor unless except nor then else otherwise'.split(' '));

const atomPart = (condition: TestAtom): Part => ({ start: condition.start, end: condition.end, condition });
