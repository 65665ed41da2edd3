import { subjectAt } from '../../lint/entries.ts';
import { file, questions } from '../../lint/example.ts';
import type { Fix } from '../../lint/finding.ts';
import { type Report, type Rule, replace, spanIn } from '../../lint/rule.ts';
import type { Definition, Mention, Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { idMeant } from '../../routing/meaning/id-meant.ts';
import { replaceByLink } from '../shared/brackets.ts';
import { isToldInSet } from '../shared/id-faults.ts';
import { asWritten, idInWords, idsAround, isKnown, referencesIn, verbOf } from '../shared/references.ts';
import { retiredId } from '../shared/retired.ts';
import { isSectionLink } from './section.ts';
import { fitsReference } from './shared/fitting.ts';

export const unknown: Rule = {
  name: 'ref/unknown',
  severity: 'error',
  what: 'A reference names an id that is not in the set.',
  why: 'Inspectors are sent to a question that does not exist.',
  remedy: 'Correct the id, or add the question that is meant.',
  examples: [
    {
      bad: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  guidance: Compare with [[«A1.20»]].
- id: A1.2
  kind: judgement
  text: Is the assessment complete?
  answer: yes-no
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  guidance: Compare with [[A1.2]].
- id: A1.2
  kind: judgement
  text: Is the assessment complete?
  answer: yes-no
`),
      message: 'A1.1 refers to A1.20, which is not in this set. Did you mean A1.2?',
    },
    {
      bad: questions(`
- id: A1S
  kind: summary
  text: Is assessment good enough?
  answer: yes-no
- id: A1Sa
  kind: explanation
  explains: «A1.S»
  text: Why not?
  answer: text
`),
      good: questions(`
- id: A1S
  kind: summary
  text: Is assessment good enough?
  answer: yes-no
- id: A1Sa
  kind: explanation
  explains: A1S
  text: Why not?
  answer: text
`),
    },
    {
      bad: {
        ...questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
`),
        ...file(
          'assessment-guidance.carag.md',
          '---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n## «A1.3»\n\nJudge the timing alone.\n',
        ),
      },
      good: {
        ...questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
`),
        ...file(
          'assessment-guidance.carag.md',
          '---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n## A1.1\n\nJudge the timing alone.\n',
        ),
      },
    },
  ],
  on: ['mention'],
  check(reading, report, view) {
    for (const mention of referencesIn(reading)) {
      const bare = mention.name.toLowerCase();
      if (mention.form === 'bare' || isSectionLink(mention)) continue;
      if (bare === '' || (bare === 'criterion' && mention.form === 'link'))
        reportEmpty(reading, mention, report);
      else reportUnknown(reading, mention, view, report);
    }
  },
};

function reportEmpty(
  reading: Reading,
  { form, name, outerStart, outerEnd, start }: Mention,
  report: Report,
): void {
  const what =
    name === ''
      ? form === 'carry'
        ? 'no question whose answer it carries forward'
        : 'nothing that it refers to'
      : 'no criterion: write its id after the word';
  report(
    { start: outerStart, end: outerEnd },
    `${subjectAt(reading, start)} has ${reading.chunk.text.slice(outerStart, outerEnd)} in it, which names ${what}.`,
  );
}

function reportUnknown(reading: Reading, mention: Mention, view: View, report: Report): void {
  const name = mention.form === 'word' ? idInWords(mention, view) : mention.name;
  if (name === undefined || isKnown(view, name) || retiredId(view, name) || isToldInSet(name, view)) return;
  const cited = mention.form === 'link' ? view.defined('standard', name)[0] : undefined;
  if (cited) return reportCited(reading, mention, cited, report);
  const own = idsAround(reading, mention);
  const isFit = (id: string) => !own.includes(id) && fitsReference(reading, mention, id, view);
  const [beforeBar = ''] = name.split('|', 1);
  const meant = name.includes('|') && isKnown(view, beforeBar) ? beforeBar : idMeant(name, view, isFit);
  const words = asWritten(reading, mention);
  const isHeading = mention.form === 'field' && mention.leaf.field === 'id';
  const who = isHeading
    ? `This guidance is for ${words}`
    : `${subjectAt(reading, mention.start)} ${mention.form === 'carry' ? 'refers to' : verbOf(mention)} ${words}`;
  report(mention, `${who}, which is not in this set.${meant ? ` Did you mean ${meant}?` : ''}`, {
    fixes: meant ? [changed(reading, mention, words, meant)] : [],
  });
}

/** The id that was meant in place of the one that is written; where that is no link, as one. */
function changed(reading: Reading, mention: Mention, words: string, meant: string): Fix {
  const title = `Change ${words} to ${meant}`;
  return mention.form === 'word' && mention.leaf.role === 'prose'
    ? replaceByLink(reading, mention.leaf.scalar, mention, `[[${meant}]]`, title, false)
    : replace(spanIn(reading, mention), meant, title, false);
}

/** An id of the standards, which links reach with a word before it. */
function reportCited(reading: Reading, mention: Mention, { kind, name }: Definition, report: Report): void {
  const link = `criterion ${name}`;
  report(
    mention,
    `${subjectAt(reading, mention.start)} refers to ${asWritten(reading, mention)}, which is not in this set. The standards have a ${kind} with that id: write [[${link}]].`,
    { fixes: [replace(spanIn(reading, mention), link, `Refer to the ${kind}`, false)] },
  );
}
