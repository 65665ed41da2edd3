import { subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { questionOf } from '../../model/questions.ts';
import type { Mention, Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { answersNamed, resolvedAnswer } from '../shared/answers.ts';
import { replaceByLink } from '../shared/brackets.ts';
import { idInWords, idsAround, referencesIn } from '../shared/references.ts';

const asked = (words: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Which needs were found?
  answer: { any-of: { health: Health, school: School } }
- id: A1.2
  kind: judgement
  text: Is enough planned for the needs ${words}?
  answer: yes-no
`);

export const answerNotShown: Rule = {
  name: 'ref/answer-not-shown',
  severity: 'hint',
  what: 'The text of a question speaks of an earlier answer by the id of its question.',
  why: 'Inspectors have to go back and look, or answer from memory, though the form can show them what they chose.',
  remedy:
    'Carry the answer forward with {{A1.8}}. Where each chosen option is to be judged by itself, make rows of them: “rows: { from: A1.8 }”.',
  examples: [
    {
      bad: asked('chosen in «question A1.1»'),
      good: asked('chosen in {{A1.1}}'),
      message: 'A1.2 speaks of the answer to A1.1 without showing it. Carry it forward with {{A1.1}}.',
    },
  ],
  on: ['mention'],
  check(reading, report, view) {
    for (const mention of referencesIn(reading)) {
      if ((mention.form !== 'word' && mention.form !== 'bare') || !isAsked(reading, mention)) continue;
      const words = wordsBefore(reading, mention);
      const id = words === undefined ? undefined : idInWords(mention, view);
      if (id === undefined || idsAround(reading, mention).includes(id) || !canBeShown(id, view)) continue;
      const at = { start: mention.outerStart - words!.length, end: mention.outerEnd };
      report(
        at,
        `${subjectAt(reading, at.start)} speaks of the answer to ${id} without showing it. Carry it forward with {{${id}}}.`,
        {
          fixes: [replaceByLink(reading, mention.leaf.scalar, at, `{{${id}}}`, `Carry ${id} forward`, false)],
        },
      );
    }
  },
};

/** True in the text of a question: a label or a title is too short to hold an answer, and guidance has links. */
function isAsked({ kind }: Reading, { leaf }: Mention): boolean {
  return kind === 'section' && leaf.role === 'plain' && leaf.field === 'text';
}

const GIVEN =
  '(?:answered|chose|chosen|found|gave|given|identified|listed|marked|named|picked|recorded|selected|ticked)';
/** “your answer to question A1.8”, “the factors named in A1.8”: what is behind the answer is put in its place. */
const SPEAKS = new RegExp(
  String.raw`(?:\b${GIVEN}\s+(?:by\s+you\s+)?(?:in|at|under|for)\s+|\b(?:by|in|from|with)\s+(?=(?:your|the)\s+answers?\s))((?:(?:your|the)\s+answers?\s+(?:to|in|at)\s+)?(?:the\s+)?(?:question\s+)?)$`,
  'i',
);
const NEAR = 80;

/** The words before an id that go with it where the answer is put in its place; undefined where no answer is spoken of. */
function wordsBefore({ chunk }: Reading, { leaf, outerStart }: Mention): string | undefined {
  return SPEAKS.exec(chunk.text.slice(Math.max(leaf.scalar.start, outerStart - NEAR), outerStart))?.[1];
}

/** True of one question in which something is chosen. What was written freely would not fit into a sentence. */
function canBeShown(id: string, view: View): boolean {
  const [source, ...others] = view.routed(id);
  if (!source || others.length > 0 || questionOf(source)?.rows) return false;
  const form = resolvedAnswer(view, answersNamed(view, source)[0]?.written)?.form;
  return form === 'one-of' || form === 'any-of';
}
