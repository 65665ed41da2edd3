import { subjectAt, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import { isNote, questionOf } from '../../model/questions.ts';
import type { Definition, Mention, SectionEntry } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { asWritten, referencesIn, verbOf } from '../shared/references.ts';
import { refersToItself } from './self.ts';

const explained = (id: string) =>
  questions(`
- id: A1S
  kind: summary
  text: Is assessment good enough?
  answer: yes-no
- id: A1Sa
  kind: explanation
  explains: ${id}
  text: Why not?
  answer: text
`);

export const notAnswerable: Rule = {
  name: 'ref/not-answerable',
  severity: 'error',
  what: 'An answer is carried forward, explained or made into rows that does not exist: of a section, a key question, a note or a question with rows.',
  why: 'There is nothing to show, to explain or to make rows of, so the form has a hole there.',
  remedy:
    'Name a question that is answered: the summary judgement in place of its key question, one row in place of the question with rows. A question with rows may be explained as a whole.',
  examples: [
    {
      bad: explained('«A1»'),
      good: explained('A1S'),
      message: 'A1Sa explains A1, which is a key question and has no answer. Did you mean A1S?',
    },
    {
      bad: questions(`
- id: A1.1
  kind: judgement
  text: Which of these was assessed well enough?
  answer: yes-no
  rows: { health: Health, school: School }
- id: A1.2
  kind: narrative
  text: You answered {{«A1.1»}}. What was best?
  answer: text
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Which of these was assessed well enough?
  answer: yes-no
  rows: { health: Health, school: School }
- id: A1.2
  kind: narrative
  text: For health you answered {{A1.1/health}}. What was best?
  answer: text
`),
    },
  ],
  on: ['mention'],
  check(reading, report, view) {
    for (const mention of referencesIn(reading)) {
      if (!asksForAnswer(mention) || refersToItself(reading, mention)) continue;
      const targets = view.defined('id', mention.name);
      const reasons = targets.map((target) => reasonOf(target, mention));
      const [reason] = reasons;
      if (!reason || reasons.includes(undefined)) continue;
      const meant = summaryOf(targets[0]!, view);
      const hint = meant ? ` Did you mean ${meant}?` : '';
      report(
        mention,
        `${subjectAt(reading, mention.start)} ${verbOf(mention)} ${asWritten(reading, mention)}, which ${reason}.${hint}`,
        {
          related: [{ at: view.placeOf(targets[0]!), message: `${writtenId(targets[0]!)} stands here.` }],
          fixes: meant
            ? [replace(spanIn(reading, mention), meant, `Change ${mention.name} to ${meant}`, false)]
            : [],
        },
      );
    }
  },
};

function asksForAnswer({ form, leaf }: Mention): boolean {
  return form === 'carry' || (form === 'field' && leaf.field !== 'id');
}

/** Why there is no answer to an entry; undefined where there is one. A grid may be explained: it is insufficient when any row is. */
function reasonOf(definition: SectionEntry, { form, leaf }: Mention): string | undefined {
  const question = questionOf(definition);
  if (!question) return `is a ${definition.kind} and has no answer`;
  if (isNote(question, definition.stem)) return 'is a note and has no answer';
  if (question.rows === undefined || (form === 'field' && leaf.field === 'explains')) return undefined;
  return 'has rows, each with its own answer, and no answer of its own';
}

/** The summary judgement that answers a key question. */
function summaryOf({ kind, name }: Definition, view: View): string | undefined {
  if (kind !== 'key question') return undefined;
  const summary = view.defined('id', `${name}S`);
  return summary.some((each) => questionOf(each)?.kind?.value === 'summary') ? `${name}S` : undefined;
}
