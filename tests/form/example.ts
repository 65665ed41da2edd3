/** A small set that uses everything that a form can show. */
export const example: Readonly<Record<string, string>> = {
  'carag.yaml': `carag: question-set
format: 1
title: Two programmes
version: "1.6"
label: v16, January 2015
status: published
published: 2015-01
languages: [en]
ids: numbered
uses: [../standards]
sections: [the-case.carag.yaml, the-plan.carag.md]
facts:
  programme: { one-of: { fji: Full joint inspection, sqs: Short quality screening } }
  nation: { one-of: { england: England, wales: Wales }, answered-by: "1.1", only-when: programme is fji }
answers:
  yes-no: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }
  yes-no-na:
    one-of: { "yes": "Yes", "no": "No", na: { label: Not applicable, means: Nothing called for it. } }
    not-applicable: [na]
respondents: { inspector: Inspector, case-manager: Case manager }
guidance: Read the *whole* file first.
guidance-blocks:
  balance: Weigh good against bad.
`,
  '../standards/carag.yaml': `carag: question-set
format: 1
title: Standards
version: "1.0"
languages: [en]
ids: numbered
`,
  '../standards/standards.carag.yaml': `carag: standards
themes:
  - id: "1"
    title: Reports
    standards:
      - id: "1.2"
        title: Reports for court
        criteria:
          - { id: "1.2.1", text: The report is of use. }
`,
  'the-case.carag.yaml': `carag: section
id: the-case
title: The case
standard: "1.2"
statement: The file tells the whole story.
guidance: Start here. See [[2.1]] and [[the-plan]].
questions:
  - kind: note
    text: About the case as it stood then, see {{1.1}}.
  - id: "1.1"
    kind: information
    text: In which nation?
    answer: { one-of: { england: England, wales: Wales } }
  - id: "1.2"
    kind: information
    text: How long is the order?
    answer: { number: { min: 0, max: 36, unit: months }, or: { "999": No fixed end }, optional: true }
  - id: "1.3"
    kind: information
    text: How many days late?
    answer: number
  - id: "1.4"
    kind: information
    text: When did it start?
    answer: { date: { min: 2014-01 } }
  - id: "1.5"
    kind: information
    text: Which offences?
    respondent: case-manager
    scored: no
    answer:
      any-of:
        theft: Theft
        violence: { label: Violence, means: "Either of\\n\\n- assault\\n- wounding" }
        custody: { label: Custody, only-when: 1.1 is wales, explain-in: "1.7" }
        nothing: { label: None of these, exclusive: true }
      at-least: 2
      at-most: 3
      listed-in: the national list
  - id: "1.6"
    kind: judgement
    text: Was each report good enough?
    answer: yes-no-na
    criteria: ["1.2.1"]
    ask-when: (1.1 is wales or 2.1 is sufficient) and programme is fji
    alternative: reports
    means: { "yes": Nothing is missing. }
    indicators:
      - Reports are *timely*.
      - See [[1.5]].
    use: balance
    guidance: |
      Look at [[1.5]] and at [[criterion 1.2.1]].
    rows:
      standard: Standard report
      fast: { text: Fast report, ask-when: 1.2 is at least 6, guidance: Only some. }
      oral: { id: 1.6a, text: Oral report, answer: { text: , optional: false } }
  - id: "1.7"
    kind: narrative
    text: What stands out?
    answer: text
  - id: "1.8"
    kind: explanation
    explains: ["1.6", "2.1"]
    text: Why not?
    answer: text
`,
  'the-plan.carag.md': `---
carag: section
id: the-plan
title: The plan
ask-when: 1.1 is wales
---
Guidance on the section.

# 2 Is the plan good?

## 2.1 Does it deal with each of {{1.5}}?

\`\`\`carag
kind: judgement
answer: yes-no
rows: { from: "1.5" }
\`\`\`

Look at [[1.6]], not at [[9.9]].

## 2.2 Is it good?

\`\`\`carag
kind: summary
answer: yes-no
\`\`\`
`,
  'more.carag.md': `---
carag: guidance
for: the-case.carag.yaml
---
## 1.7

Anything worth **passing on**.
`,
};
