import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { replaceByLink } from '../shared/brackets.ts';
import { asWritten, idInWords, idsAround, isKnown, referencesIn } from '../shared/references.ts';
import { eitherMeant } from './ambiguous.ts';

export const plain: Rule = {
  name: 'ref/plain',
  severity: 'warning',
  what: 'Guidance names a question by its id, but not as a link.',
  why: 'Readers cannot follow it, and it is not changed with the id when the question is renumbered.',
  remedy:
    'Put the id in double square brackets. Texts and labels of questions have no links, so an id may stand there as it is.',
  examples: [
    {
      bad: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
- id: A1.2
  kind: judgement
  text: Is the assessment complete?
  answer: yes-no
  guidance: The timing belongs to «A1.1».
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
  guidance: The timing belongs to [[A1.1]].
`),
      message: 'A1.1 is named here, but not as a link. Write [[A1.1]].',
    },
    {
      bad: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
- id: A1.2
  kind: judgement
  text: Is the assessment complete?
  answer: yes-no
- id: A1S
  kind: summary
  text: Is assessment good enough?
  answer: yes-no
  guidance: |
    Weigh questions «A1.1» and «A1.2» against each other.
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
- id: A1S
  kind: summary
  text: Is assessment good enough?
  answer: yes-no
  guidance: |
    Weigh questions [[A1.1]] and [[A1.2]] against each other.
`),
    },
  ],
  on: ['mention'],
  check(reading, report, view) {
    for (const mention of referencesIn(reading)) {
      if ((mention.form !== 'word' && mention.form !== 'bare') || mention.leaf.role !== 'prose') continue;
      const id = idInWords(mention, view);
      if (id === undefined || !isKnown(view, id) || idsAround(reading, mention).includes(id)) continue;
      if (eitherMeant(reading, mention, view)) continue;
      report(mention, `${asWritten(reading, mention)} is named here, but not as a link. Write [[${id}]].`, {
        fixes: [replaceByLink(reading, mention.leaf.scalar, mention, `[[${id}]]`, `Make ${id} a link`)],
      });
    }
  },
};
