/** Names and codes are the same in whichever of the ways of Unicode their accents are stored. */
import { expect, test } from 'vitest';
import { readCases } from '../../server/exchange/case-data/read.ts';
import { type ExampleSet, file } from '../../server/lint/example.ts';
import { View } from '../../server/project/view.ts';
import { findingsIn, line, projectOf, ROOT } from '../check.ts';

const SET: ExampleSet = {
  ...file(
    'carag.yaml',
    `
carag: question-set
format: 1
title: Enwau
version: "1.0"
languages: [en]
ids: lettered
sections: [assessment.carag.yaml, planning.carag.md]
facts:
  lleoliad: { one-of: { tŷ: A house, fferm: A farm } }
  caffê: { any-of: { tê: Tea, llaeth: Milk } }
answers:
  bôn: { one-of: { âa: Enough, na: Not enough, dê: { label: Not needed, means: Nothing was called for. } }, sufficient: [âa], not-applicable: [dê] }
conditions:
  gwên: caffê includes tê
respondents: { arolygŵr: Inspector, gweithiwr: Worker }
guidance-blocks:
  cydbŵys: Weigh both sides of it.
`,
  ),
  ...file(
    'assessment.carag.yaml',
    `
carag: section
id: assessment
title: Assessment
key-questions:
  - id: A1
    text: Is it good enough?
    questions:
      - id: A1.1
        kind: judgement
        respondent: gweithiwr
        text: Is it whole?
        answer: bôn
        use: cydbŵys
      - id: A1.2
        kind: information
        ask-when: gwên and A1.1 is one of (âa, dê)
        text: Which of them?
        answer:
          any-of:
            pêl: A ball
            arall: { label: Other, explain-in: A1.3, only-when: caffê includes llaeth }
      - id: A1.3
        kind: narrative
        respondent: arolygŵr
        ask-when: A1.2 includes arall
        text: What else?
        answer: text
      - id: A1.4
        kind: information
        ask-when: A1.2 includes none of (arall)
        text: How often was each of them seen?
        answer: { one-of: { ôl: Once, dwy: Twice } }
        rows: { gŵr: The man, gwraig: The woman }
      - id: A1.5
        kind: information
        ask-when: any row of A1.4 is ôl
        text: When?
        answer: date
`,
  ),
  ...file(
    'planning.carag.md',
    `
---
carag: section
id: planning
title: Planning
---

# P1 Is it planned?

## P1.1 Is it planned well?

\`\`\`carag
kind: judgement
ask-when: A1.1 is âa and lleoliad is not fferm
answer: bôn
use: cydbŵys
\`\`\`
`,
  ),
  ...file(
    'standards.carag.yaml',
    `
carag: standards
domains:
  - id: "1"
    title: Delivery
    standards:
      - { id: "1.1", title: Leadership, rated: judged }
`,
  ),
  ...file(
    'ratings.carag.yaml',
    `
carag: ratings
scale: { gwân: { label: Weak, score: 0 }, dâ: { label: Good, score: 1 } }
overall: { rule: sum, bands: { gwân: 0, dâ: 1 } }
`,
  ),
  ...file(
    'results.carag.yaml',
    `
carag: results
of: .
samples: { tŷ: 30 }
judged: { "1.1": dâ }
overall: { published: dâ }
`,
  ),
  ...file(
    'one.carag.yaml',
    `
carag: case
title: A house with tea
facts: { lleoliad: tŷ, caffê: [tê] }
answers: { A1.1: âa, A1.2: pêl, A1.4/gŵr: ôl, A1.4/gwraig: dwy, A1.5: 2024-01-01, P1.1: dê }
expect: { asked: [A1.4, P1.1], not-asked: A1.3 }
`,
  ),
};

const found = (documents: ExampleSet) => findingsIn(documents).map(line);
const WAYS = ['NFC', 'NFD'] as const;

test('a set is as clean with its accents stored otherwise, in all documents, in one, and in every other line', () => {
  const clean = found(SET);
  expect(clean.filter((each) => !each.includes('case/uncovered') && !each.includes('text/'))).toEqual([]);
  const rewritten = (way: (path: string, at: number) => (typeof WAYS)[number]) =>
    Object.fromEntries(
      Object.entries(SET).map(([path, text]) => [
        path,
        text
          .split('\n')
          .map((each, at) => each.normalize(way(path, at)))
          .join('\n'),
      ]),
    );
  expect(found(rewritten(() => 'NFD'))).toEqual(clean);
  for (const one of Object.keys(SET))
    expect(found(rewritten((path) => (path === one ? 'NFD' : 'NFC'))), one).toEqual(clean);
  for (const parity of [0, 1]) expect(found(rewritten((_, at) => WAYS[(at + parity) % 2]!))).toEqual(clean);
});

test('case data may name facts and codes in either way', async () => {
  const project = projectOf(SET);
  const view = new View(project, project.sets.get(ROOT)!, () => {});
  const csv =
    'case,fact:lleoliad,fact:caffê,A1.1,A1.2,A1.4/gŵr,A1.4/gwraig,A1.5,P1.1\none,tŷ,tê,âa,pêl,ôl,dwy,2024-01-01,dê\n';
  for (const way of WAYS) {
    const text = csv.normalize(way);
    const { findings, cases } = await readCases(text, 'csv', view);
    expect([cases, findings]).toEqual([1, []]);
  }
});
