/** A small set in which nothing is wrong, for the tests to spoil. */
export const MANIFEST = `carag: question-set
format: 1
title: A set
version: "1.0"
languages: [en]
ids: lettered
sections: [one.carag.yaml, two.carag.md]
answers:
  yes-no:
    one-of: { "yes": "Yes", "no": "No" }
    sufficient: ["yes"]
`;

export const ONE = `carag: section
id: one
title: Assessment
key-questions:
  - id: A1
    text: Is it clear?
    questions:
      - id: A1.1
        kind: judgement
        text: Is it in time?
        answer: yes-no
        guidance: Compare with [[P1.1]].
      - id: A1.2
        kind: judgement
        text: Is it whole?
        answer: yes-no
        guidance: Compare with [[A1.1]].
      - id: A1S
        kind: summary
        text: Is it clear?
        answer: yes-no
        guidance: Weigh both.
`;

export const TWO = `---
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

Weigh it up.
`;

export const SMALL = { 'carag.yaml': MANIFEST, 'one.carag.yaml': ONE, 'two.carag.md': TWO };
