import { subjectAt } from '../../lint/entries.ts';
import { type ExampleSet, file } from '../../lint/example.ts';
import type { Fix } from '../../lint/finding.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Definition, Mention, Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { replaceByLink } from '../shared/brackets.ts';
import { asWritten, idInWords, referencesIn } from '../shared/references.ts';

const guided = (guidance: string): ExampleSet => ({
  ...file(
    'carag.yaml',
    'carag: question-set\nformat: 1\ntitle: Example\nversion: "1.0"\nlanguages: [en]\nids: numbered\nsections: [views.carag.yaml]\n',
  ),
  ...file(
    'standards.carag.yaml',
    `
carag: standards
themes:
  - id: "1"
    title: Reducing offending
    standards:
      - id: "1.2"
        title: Assessment
        criteria:
          - { id: "1.2.1", text: Assessment is timely., evidence: other }
`,
  ),
  ...file(
    'views.carag.yaml',
    `
carag: section
id: views
title: Views
questions:
  - { id: "1.2.1", kind: narrative, text: What was assessed?, answer: text }
  - id: "1.2.2"
    kind: narrative
    text: What was planned?
    answer: text
    guidance: ${guidance}
`,
  ),
});

export const ambiguous: Rule = {
  name: 'ref/ambiguous',
  severity: 'warning',
  what: 'A reference could mean a question of the set or a criterion of the standards: both have that id.',
  why: 'The link leads to the question. Readers of the words may look for the criterion, and the other way round.',
  remedy: 'Write “question” before the link, or refer to the standards with [[criterion 1.2.1]].',
  examples: [
    {
      bad: guided('Compare with [[«1.2.1»]].'),
      good: guided('Compare with question [[1.2.1]].'),
      message:
        '1.2.2 refers to 1.2.1, which could be the question or the criterion with that id. Write question [[1.2.1]] or [[criterion 1.2.1]].',
    },
    {
      bad: guided('This is what criterion [[«1.2.1»]] asks for.'),
      good: guided('This is what [[criterion 1.2.1]] asks for.'),
    },
  ],
  on: ['mention'],
  check(reading, report, view) {
    for (const mention of referencesIn(reading)) {
      const both = eitherMeant(reading, mention, view);
      if (!both) continue;
      const [own, other] = both;
      const asked = `${own.kind} [[${own.name}]]`;
      report(
        mention,
        `${subjectAt(reading, mention.start)} refers to ${asWritten(reading, mention)}, which could be the ${own.kind} or the ${other.kind} with that id. Write ${asked} or [[criterion ${own.name}]].`,
        {
          related: both.map((each) => ({
            at: view.placeOf(each),
            message: `The ${each.kind} stands here.`,
          })),
          fixes: fixesFor(reading, mention, own),
        },
      );
    }
  },
};

/** What of the standards a question is likely to be taken for. */
const CITED = new Set(['standard', 'criterion', 'key question']);

/** The question and the entry of the standards that a reference could mean; undefined where it can mean but one. */
export function eitherMeant(
  reading: Reading,
  mention: Mention,
  view: View,
): readonly [Definition, Definition] | undefined {
  const id = idMeant(mention, view);
  const own = id === undefined ? undefined : view.defined('id', id)[0];
  const other = own && view.defined('standard', own.name).find(({ kind }) => CITED.has(kind));
  return other && !isPlain(reading, mention, own, other) ? [own, other] : undefined;
}

function idMeant(mention: Mention, view: View): string | undefined {
  if (mention.form === 'link') return mention.name;
  return mention.form === 'word' && mention.leaf.role === 'prose' ? idInWords(mention, view) : undefined;
}

const LIST = String.raw`(?:(?:\[\[[^[\]\n]*\]\]|[\d.]+[a-z]?)(?:\s*[,;]\s*(?:and\s+|or\s+)?|\s+(?:and|or|to|a|ac|i|neu)\s+|\s*[-–/&]\s*))*$`;
const SAYS_QUESTION = new RegExp(
  String.raw`(?=[a-z])(?<!key\s+)(?:questions?|(?:c|g|ch|ngh)westi(?:wn|ynau)|answers?\s+(?:to|in|of)|(?:answered|asked)\s+in|rows?|sections?|views?)\s+${LIST}`,
  'i',
);
const SAYS_KEY_QUESTION = new RegExp(String.raw`key\s+questions?\s+${LIST}`, 'i');
const SAYS_STANDARDS = new RegExp(
  String.raw`(?:criterion|criteria|standards?|key\s+questions?)\s+${LIST}`,
  'i',
);
/** A word that says what the id right after it is. */
const WORD_BEFORE = /(?:criterion|standard|(?:key\s+)?question)\s+$/i;

/** The words before a reference, as far as a list reaches that it may be part of. */
function wordsBefore({ chunk }: Reading, { outerStart, leaf }: Mention): string {
  return chunk.text.slice(Math.max(leaf.scalar.start, outerStart - 200), outerStart);
}

/** True where the words around say which is meant. In words alone, only a key question is called a question too. */
function isPlain(reading: Reading, mention: Mention, own: Definition, other: Definition): boolean {
  if (mention.form === 'word') return other.kind !== 'key question';
  const before = wordsBefore(reading, mention);
  return SAYS_QUESTION.test(before) || (own.kind === 'key question' && SAYS_KEY_QUESTION.test(before));
}

/** Which is meant is for the author to choose; words that speak of the standards have chosen already. */
function fixesFor(reading: Reading, mention: Mention, { kind, name }: Definition): Fix[] {
  const { scalar } = mention.leaf;
  const before = wordsBefore(reading, mention);
  const word = WORD_BEFORE.exec(before)?.[0] ?? '';
  const asked = mention.form === 'word' ? `[[${name}]]` : `${kind} [[${name}]]`;
  const put = (start: number, words: string, title: string) =>
    replaceByLink(reading, scalar, { start, end: mention.outerEnd }, words, title, false);
  const toSet = put(mention.outerStart, asked, `Say that it is the ${kind}`);
  const toStandards = put(
    mention.outerStart - word.length,
    `[[criterion ${name}]]`,
    `Refer to ${name} of the standards`,
  );
  return mention.form === 'link' && SAYS_STANDARDS.test(before) ? [toStandards] : [toSet, toStandards];
}
