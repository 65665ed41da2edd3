import { entryAt, subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { isCanonical, withoutSpaces } from '../../model/ids.ts';
import { isQuestion } from '../../model/questions.ts';
import type { Leaf } from '../../model/read-shape.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { seenText } from '../../syntax/markdown/running.ts';
import { guidanceTexts, spansIn } from '../shared/texts/prose.ts';

const guided = (first: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  guidance: |
    ${first}
    Count from the day of the sentence.
- id: A1.2
  kind: information
  text: When was it finished?
  answer: date
`);

export const misplaced: Rule = {
  name: 'guidance/misplaced',
  severity: 'hint',
  what: 'Guidance begins with the id of another question, as though it were that one’s.',
  why: 'It has most likely been copied to the wrong question, and inspectors would judge this one by it.',
  remedy: 'Move it to the question that it names, or take the id out of its beginning.',
  examples: [
    {
      bad: guided('Guidance for «A1.2»:'),
      good: guided('Look at the dates in the case record.'),
      message:
        'The guidance of A1.1 begins as though it were that of A1.2. Has it been put in the wrong place?',
    },
  ],
  on: ['prose'],
  check(reading, report, view) {
    for (const leaf of guidanceTexts(reading)) {
      const found = headed(seenText(leaf.scalar));
      if (!found || !namesAnother(reading, leaf, found.id, view)) continue;
      report(
        spansIn(reading, leaf.scalar)(found),
        `${ofEntry(subjectAt(reading, leaf.scalar.start))} begins as though it were that of ${found.id}. Has it been put in the wrong place?`,
      );
    }
  },
};

const ofEntry = (subject: string) =>
  subject.startsWith('The guidance ') ? subject : `The guidance of ${subject}`;

const ID = String.raw`(?:[A-Z]{1,3} ?\d+(?: ?\. ?\d+)*(?:S[a-z]?|[a-z])?|\d+(?:\.\d+)+[a-z]?)`;
const FOR = String.raw`(?:(?:extended[ \t]+)?guidance[ \t]+(?:for|on|to)[ \t]+(?:questions?[ \t]+)?)`;
const HEAD = String.raw`^[ \t]*(?:#{1,6}[ \t]+)?(?:\*\*|__)?`;
const TAIL = String.raw`(?:\*\*|__)?[ \t]*(?::|[-–—](?=\s)|\r?$)`;
/** An id that heads a text: “A1.3:”, “A1.3 – ”, “A1.3” on a line of its own, “Guidance for A1.3”. */
const HEADED = new RegExp(`${HEAD}(?:question[ \\t]+)?(?:\\[\\[)?(${ID})(?:\\]\\])?${TAIL}`, 'im');
/** The same on a further line, also behind a dash. */
const FURTHER = new RegExp(`^[ \\t]*(?:[-*+][ \\t]+)?${HEADED.source.slice('^[ \\t]*'.length)}`, 'im');
const FOR_ANOTHER = new RegExp(`${HEAD}${FOR}(?:\\[\\[)?(${ID})(?![\\p{L}\\p{N}]|\\.\\d)`, 'iu');

interface Heading {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The id that heads a text; undefined where others head further lines, which then speak of several questions. */
function headed(text: string): Heading | undefined {
  const first = text.search(/\S/);
  if (first < 0) return undefined;
  const heads = HEADED.exec(text);
  const match = FOR_ANOTHER.exec(text) ?? (heads && text.slice(0, heads.index).trim() === '' ? heads : null);
  if (!match) return undefined;
  const start = match.index + match[0].indexOf(match[1]!, match[0].search(/\S/));
  const further = text.slice(match.index + match[0].length);
  if (FURTHER.test(further)) return undefined;
  return { id: match[1]!, start, end: start + match[1]!.length };
}

/** True where the id is that of a question of the set to which the entry does not belong, nor it to the entry. */
function namesAnother(reading: Reading, { scalar }: Leaf, id: string, view: View): boolean {
  const entry = entryAt(reading, scalar.start);
  const name = withoutSpaces(id);
  if (!entry || !view.idStyle || !isCanonical(name, view.idStyle)) return false;
  const own = entry.space === 'guidance' ? view.defined('id', entry.name) : [entry];
  if (!own.some(isAsked)) return false;
  const others = view.defined('id', name).filter(isQuestion);
  return others.length > 0 && !others.some((other) => own.some((each) => isAkin(each, other)));
}

const isAsked = (definition: Definition) =>
  isQuestion(definition) && definition.model.kind?.value !== 'summary';

/** True of an entry and itself, and of a question and its rows. */
function isAkin(one: Definition, other: Definition): boolean {
  return one.name === other.name || one.parent === other.name || other.parent === one.name;
}
