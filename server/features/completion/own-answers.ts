/** Offers to begin options of a question's own, on the lines below `answer:`. */
import { questionOf } from '../../model/questions.ts';
import type { Scene } from './cursor/scene.ts';
import type { Offer } from './offer.ts';
import { plainOf } from './whole.ts';

const CHOICES = [
  { label: 'one-of', detail: 'options of its own, of which one is chosen' },
  { label: 'any-of', detail: 'options of its own, of which several can be chosen' },
];

const JUDGED: ReadonlySet<string | undefined> = new Set(['judgement', 'summary']);

/**
 * Options to begin with, where nothing but `answer:` stands before the word that is typed: in brackets nothing can go on
 * below. The line is the one before the cursor.
 */
export function ownAnswers({ reading }: Scene, line: string): Offer[] {
  const [, before, blanks] = /^([ -]*)answer:([ \t]*)[\w-]*$/.exec(line) ?? [];
  if (before === undefined || blanks === undefined) return [];
  const column = before.length;
  const isJudged = reading.definitions.some((each) => JUDGED.has(questionOf(each)?.kind?.value));
  return CHOICES.map(({ label, detail }) => {
    const snippet = optionsBelow(label, column + 2, isJudged);
    return { label, kind: 'field', detail, snippet, insert: plainOf(snippet), blanksBefore: blanks.length };
  });
}

function optionsBelow(name: string, column: number, isJudged: boolean): string {
  const lines = [
    `${name}:`,
    '  ${1:first}: ${2:The first option}',
    '  ${3:second}: ${4:The second option}',
    ...(isJudged ? ['sufficient: [${1:first}]'] : []),
  ];
  return lines.map((line) => `\n${' '.repeat(column)}${line}`).join('');
}
