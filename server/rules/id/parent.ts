import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { file, questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { isLikeKeyQuestion } from '../../model/questions.ts';
import type { Definition } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { isFirst } from './shared/first.ts';

export const parent: Rule = {
  name: 'id/parent',
  severity: 'error',
  what: 'A question stands under one key question and is numbered below another.',
  why: 'Its answers would be counted, read and quoted under the wrong key question.',
  remedy:
    'Move the question to the key question that its id names, or give it an id that starts with the id of the one it stands under. A row may also be numbered below its own question.',
  examples: [
    {
      bad: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
- id: «A2.2»
  kind: judgement
  text: Is the assessment complete?
  answer: yes-no
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
- id: A1.2
  kind: judgement
  text: Is the assessment complete?
  answer: yes-no
`),
      message: 'A2.2 stands under A1 but is not numbered below it.',
    },
    {
      bad: file(
        'access.carag.md',
        `
---
carag: section
id: access
title: Access to services
---

# O1 Is there access to services?

## «O2S» Is there access to services?

\`\`\`carag
kind: summary
answer: yes-no
\`\`\`
`,
      ),
      good: file(
        'access.carag.md',
        `
---
carag: section
id: access
title: Access to services
---

# O1 Is there access to services?

## O1S Is there access to services?

\`\`\`carag
kind: summary
answer: yes-no
\`\`\`
`,
      ),
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    for (const definition of reading.definitions) {
      if (definition.space !== 'id') continue;
      const { under } = view.numbering(definition.name);
      if (under === undefined || !isFirst(definition, view) || isOfStrayKeyQuestion(definition, view))
        continue;
      const [keyQuestion] = view.defined('id', under);
      report(
        placeOfWords(reading, definition.place),
        `${writtenId(definition)} stands under ${under} but is not numbered below it.`,
        {
          related: keyQuestion
            ? [{ at: view.placeOf(keyQuestion), message: `The key question ${under} stands here.` }]
            : [],
        },
      );
    }
  },
};

/** True of a key question that stands among questions, which is told of it, and of those that belong to it. */
function isOfStrayKeyQuestion({ name }: Definition, view: View): boolean {
  const keyQuestion = /^[A-Z]+\d+/.exec(name)?.[0];
  if (keyQuestion === undefined) return false;
  return view
    .defined('id', keyQuestion)
    .some(({ kind, model }) => kind === 'question' && isLikeKeyQuestion(model));
}
