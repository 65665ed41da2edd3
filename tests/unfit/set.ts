/** A set in which every kind of document, and every kind of record in them, occurs. There is no error in it. */
export const SET: Readonly<Record<string, string>> = {
  'set/carag.yaml': `carag: question-set
format: 1
title: A set
version: "1.0"
label: v1
status: draft
published: 2024-06-01
languages: [en, cy]
ids: lettered
uses: [../standards]
base: { folder: releases/0.9 }
sections: [one.carag.yaml, two.carag.md]
guidance: Read the whole file.
respondents: { inspector: Inspector, case-manager: Case manager }
facts:
  nation: { one-of: { england: England, wales: Wales } }
  work: { any-of: { courts: Courts, other: Other }, only-when: nation is wales }
answers:
  yes-no: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }
  risk: { one-of: { low: { label: Low, means: Nothing points to it. }, high: High }, sufficient: low, or: { "999": Not known } }
conditions:
  welsh: nation is wales
guidance-blocks:
  balance: Weigh **both** sides.
checks:
  - when: A1.2 includes none of (school)
    then: alert
    text: Was that right?
unused: [A1.9]
retired: { A1.8: "0.9" }
rules: { guidance/missing: off }
`,
  'set/one.carag.yaml': `carag: section
id: one
title: Assessment
standard: "2.1"
statement: It is clear.
ask-when: nation is england or nation is wales
use: balance
was: { "0.9": zero }
key-questions:
  - id: A1
    text: Is it clear?
    rates: "2.1.1"
    statement: It is clear.
    ask-when: not welsh or welsh
    guidance: Look at all of it.
    questions:
      - id: A1.1
        kind: judgement
        text: Is it in time?
        answer: yes-no
        use: [balance]
        guidance: |
          See [[P1.1]] and [[A1.2]], question A1.3.
        means: { "yes": Nothing is late. }
        explain-in: { "no": A1.6 }
        criteria: ["2.1.2"]
        was: { "0.9": A1.5 }
      - id: A1.2
        kind: information
        text: Which factors matter?
        ask-when: A1.1 is yes and (nation is wales or A1.1 is answered)
        answer:
          any-of:
            school: School
            home: { label: Home, means: Where the child lives., only-when: nation is wales }
            nothing: { label: None, exclusive: true, was: { "0.9": no } }
          at-least: 1
          at-most: 2
          listed-in: the national list
        indicators:
          - Read the plan.
        checks:
          - when: A1.2 includes home
            then: query
            text: Is it home?
      - id: A1.3
        kind: information
        text: How long?
        answer: { number: { min: 0, max: 36, unit: months }, or: { "999": No end }, optional: true }
        respondent: case-manager
        alternative: length
        only-when: { "999": nation is wales }
      - id: A1.4
        kind: information
        text: Since when?
        answer: { date: { min: 2015-01, max: 2024-12-31 } }
        ask-when: A1.3 is at least 3
        scored: no
      - id: A1.5
        kind: judgement
        text: How is each?
        rows:
          a: First
          b: { text: Second, answer: risk, id: A1.5b }
        answer: yes-no
        optional: false
      - id: A1.6
        kind: explanation
        text: Why not, in the light of {{A1.2}}?
        explains: [A1.1]
        answer: text
      - id: A1.7
        kind: note
        text: Read on.
      - id: A1S
        kind: summary
        text: Is it clear?
        answer: yes-no
questions:
  - id: A2.1
    kind: information
    text: Which risk?
    answer: { list: risk, not-applicable: [high] }
    ask-when: A1.4 is before 2020-01-01 or count of A1.2 is at least 2 or any row of A1.5 is no
`,
  'set/two.carag.md': `---
carag: section
id: two
title: Planning
---

# P1 Is the plan sound?

## P1.1 Does it follow {{A1.2}}?

\`\`\`carag
kind: judgement
answer: yes-no
rows: { from: A1.2 }
ask-when: A1.2 is answered
\`\`\`

See question A1.1, and [[A1]].
`,
  'set/help.carag.md': '---\ncarag: guidance\nfor: one.carag.yaml\n---\n# A1.2\n\n- Name them.\n',
  'set/terms.carag.yaml':
    'carag: glossary\nterms:\n  YJS: { short-for: youth justice service, instead-of: [YOT], also: [the service], means: It helps. }\nnames: [Office for Statistics]\n',
  'set/changes.carag.yaml':
    'carag: changes\nrows:\n  - date: 2015-01\n    version: "1.0"\n    items: [A1.1]\n    class: wording\n    details: Reworded.\n',
  'set/accepted.carag.yaml':
    'carag: acceptances\naccepted:\n  - fingerprint: 1f0c59aa8be2d304\n    what: A1.9 was removed.\n    class: data\n    by: head of methodology\n    why: Nobody used it.\n    on: 2024-05-14\n',
  'set/cy.carag.yaml':
    'carag: translation\nlanguage: cy\nof: one.carag.yaml\nchecked: { by: unit, on: 2024-05 }\ntexts:\n  A1.1: { text: Ydy, from: 9f2c01ab }\n  A1.2/home: Cartref\n',
  'set/case.carag.yaml':
    'carag: case\ntitle: In Wales\nfacts: { nation: wales, work: [courts] }\nanswers: { A1.1: "yes", A1.2: [school], A1.3: "4", A1.4: 2016-02, A1.5/a: "no" }\nexpect:\n  asked: [A1.2]\n  not-asked: [A1.6]\n  rating: { "2.1.1": good }\n',
  'standards/carag.yaml':
    'carag: question-set\nformat: 1\ntitle: Standards\nversion: "1.0"\nlanguages: [en]\nids: numbered\n',
  'standards/standards.carag.yaml': `carag: standards
title: Standards
domains:
  - id: "2"
    title: Disposals
    statement: Good work.
    standards:
      - id: "2.1"
        title: Assessment
        statement: It is clear.
        rated: lowest
        evidence: questions
        key-questions:
          - id: "2.1.1"
            text: Is it clear?
            indicators: [Read it.]
      - id: "2.2"
        title: Planning
        statement: It is planned.
        rated: none
        criteria:
          - id: "2.1.2"
            text: It is good.
            evidence: other
`,
  'standards/themes.carag.yaml':
    'carag: standards\nthemes:\n  - id: "3"\n    title: Lead\n    standards: [{ id: "3.1", title: People, statement: Led well., rated: judged }]\n',
  'standards/ratings.carag.yaml': `carag: ratings
title: Scheme
scale: { poor: { label: Poor, score: 0, means: Bad. }, good: { label: Good, score: 1 } }
key-questions: { measure: percent-sufficient, round: nearest, bands: { poor: 0-49, good: { of: 50-100, label: Enough } } }
standards: { rule: lowest }
domains: { rule: lowest }
overall: { rule: sum, bands: { poor: 0, good: 1-2 } }
discretion: { within: 5, of: percentage-points, level: key-question, direction: up }
covers: [../set]
`,
  'standards/results.carag.yaml': `carag: results
title: Results
of: .
samples: { court: 30 }
judged: { "3.1": good }
key-questions:
  "2.1.1": { sufficient: 5, of: 11, sample: court, published: poor, discretion: { to: good, reason: It was close., by: lead inspector } }
standards: { "2.1": { published: good } }
domains: { "2": { published: good } }
overall: { published: good, score: 2 }
`,
  'standards/counted.carag.yaml':
    'carag: results\nof: .\njudged: { "3.1": good }\ncases: [{ file: cases.csv, of: ../set }]\n',
  'standards/cases.csv': 'case,nation,A1.1,A1.2,A1S\n1,wales,yes,school;home,yes\n2,england,no,,no\n',
};
