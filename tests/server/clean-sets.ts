/** Sets in which nothing is wrong, and which rest on one another in every way: read in part, they would look wrong. */
const manifest = (more: string) => `carag: question-set
format: 1
title: A set
version: "1.0"
languages: [en]
${more}`;

export const CLEAN: Readonly<Record<string, string>> = {
  'a/carag.yaml': manifest(`ids: lettered
uses: [../s, ../g]
sections: [one.carag.yaml, more/two.carag.md, other.md]
rules: { shape/unknown-field: off, text/question-mark: off }
facts:
  nation: { one-of: { england: England, wales: Wales } }
answers:
  yes-no: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }
`),
  'a/one.carag.yaml': `carag: section
id: one
title: Assessment
house-field: This field is the house's own.
key-questions:
  - id: A1
    text: Is it clear?
    rates: "2.1.1"
    questions:
      - id: A1.1
        kind: judgement
        text: Is it in time
        answer: yes-no
        guidance: Compare with [[P1.1]] and [[B1.1]].
      - id: A1.2
        kind: judgement
        text: Is it whole?
        answer: yes-no
        ask-when: nation is wales
        guidance: Look at the YJS record in [the other set](../b/part.carag.yaml).
      # carag-ignore ref/unknown: to be written
      - id: A1S
        kind: summary
        text: Is it clear?
        answer: yes-no
        guidance: Weigh both, and [[A9.9]].
`,
  'a/more/two.carag.md': `---
carag: section
id: two
title: Planning
---

# P1 Is the plan sound?

## P1.1 Does it follow?

\`\`\`carag
kind: judgement
answer: yes-no
\`\`\`

Look at [[A1.1]].

## P1S Is the plan sound?

\`\`\`carag
kind: summary
answer: yes-no
\`\`\`

Weigh what was planned.
`,
  'a/other.md': `---
carag: section
id: three
title: Reviewing
---

# B1 Is it kept up?

## B1.1 Is it reviewed?

\`\`\`carag
kind: judgement
answer: yes-no
\`\`\`

Look at [[P1.1]].

## B1S Is it kept up?

\`\`\`carag
kind: summary
answer: yes-no
\`\`\`

Weigh what was reviewed.
`,
  'a/nested/carag.yaml': manifest('ids: numbered\nsections: [inner.carag.yaml]\n'),
  'a/nested/inner.carag.yaml': `carag: section
id: inner
title: Inner
questions:
  - id: "1.1"
    kind: information
    text: When was it begun?
    answer: date
    guidance: Take the date of the first visit.
`,
  'b/carag.yaml': manifest('ids: lettered\nuses: [../s]\nsections: [part.carag.yaml]\n'),
  'b/part.carag.yaml': `carag: section
id: part
title: Delivery
questions:
  - id: D1
    kind: information
    text: When was it begun?
    answer: date
    criteria: "2.2.1"
    guidance: Take the date of the first visit.
`,
  'g/carag.yaml': manifest('ids: lettered\n'),
  'g/glossary.carag.yaml': `carag: glossary
terms:
  YJS: { short-for: youth justice service }
`,
  's/carag.yaml': manifest('ids: numbered\n'),
  's/standards.carag.yaml': `carag: standards
domains:
  - id: "2"
    title: Disposals
    standards:
      - id: "2.1"
        title: Assessment
        key-questions:
          - { id: "2.1.1", text: Is it clear? }
      - id: "2.2"
        title: Delivery
        criteria:
          - { id: "2.2.1", text: It is begun in good time. }
`,
};

/** Ratings that cover a set elsewhere, and results of them, which say of what sets they are. */
export const RATED: Readonly<Record<string, string>> = {
  'r/carag.yaml': manifest('ids: numbered\n'),
  'r/standards.carag.yaml': `carag: standards
domains:
  - id: "1"
    title: Cases
    standards:
      - id: "1.1"
        title: Assessment
        key-questions:
          - { id: "1.1.1", text: Is it clear? }
`,
  'r/ratings.carag.yaml': `carag: ratings
scale: { low: { label: Low, score: 0 }, high: { label: High, score: 1 } }
key-questions: { measure: percent-sufficient, round: nearest, bands: { low: below 50, high: 50 and over } }
standards: { rule: lowest }
domains: { rule: lowest }
overall: { rule: lowest }
covers: [../q]
`,
  'q/carag.yaml': manifest(`ids: lettered
uses: [../r]
sections: [cases.carag.yaml]
answers:
  yes-no: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }
`),
  'q/cases.carag.yaml': `carag: section
id: cases
title: Cases
key-questions:
  - id: A1
    text: Is it clear?
    rates: "1.1.1"
    questions:
      - id: A1.1
        kind: judgement
        text: Is it in time?
        answer: yes-no
        guidance: Compare the dates in the record.
      - id: A1S
        kind: summary
        text: Is it clear?
        answer: yes-no
        guidance: Weigh what was found.
`,
  'o/carag.yaml': manifest('ids: lettered\n'),
  'o/results.carag.yaml': `carag: results
title: An inspection
of: ../r
key-questions: { "1.1.1": { percent: 80, published: high } }
`,
  'o/counted.carag.yaml': `carag: results
title: Another inspection
of: ../r
key-questions: { "1.1.1": { sufficient: 4, of: 5 } }
`,
};
