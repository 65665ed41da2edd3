/** Standards and how they are rated, in a set of their own. */
export const SET = {
  'carag.yaml':
    'carag: question-set\nformat: 1\ntitle: Rules\nversion: "1.0"\nlanguages: [en]\nids: numbered\n',
  'standards.carag.yaml': `carag: standards
domains:
  - id: "1"
    title: Delivery
    standards:
      - { id: "1.1", title: Leadership, statement: It is led., rated: judged, key-questions: [{ id: "1.1.1", text: Is it led? }] }
  - id: "2"
    title: Cases
    standards:
      - id: "2.1"
        title: Assessment
        statement: It is assessed.
        key-questions: [{ id: "2.1.1", text: Is it clear? }, { id: "2.1.2", text: Is it safe? }]
      - id: "2.2"
        title: Planning
        statement: It is planned.
        key-questions: [{ id: "2.2.1", text: Is it planned? }]
`,
  'ratings.carag.yaml': `carag: ratings
title: How cases are rated
scale: { low: { label: Low, score: 0 }, mid: { label: Mid, score: 1 }, high: { label: High, score: 2 } }
key-questions: { measure: percent-sufficient, round: nearest, bands: { low: 0-49, mid: { of: 50-64, label: Too few }, high: 65-100 } }
standards: { rule: lowest }
overall: { rule: sum, bands: { low: 0-1, mid: 2-4, high: 5-6 } }
discretion: { within: 5, of: percentage-points, level: key-question, direction: up }
`,
};

/** Results in which discretion is used, and a standard has no cases. */
export const RESULTS = `carag: results
title: One inspection
of: .
judged: { "1.1": mid }
key-questions:
  "2.1.1": { sufficient: 27, of: 30 }
  "2.1.2": { sufficient: 5, of: 11, discretion: { to: mid, reason: One case weighed on it., by: lead inspector } }
  "2.2.1": { sufficient: 0, of: 0 }
`;

/** The same with a figure for everything. */
export const WHOLE = RESULTS.replace('sufficient: 0, of: 0', 'sufficient: 2, of: 3');

/** The same, rating what is answered in a set beside it. */
export const RULES = Object.fromEntries(
  Object.entries(SET).map(([path, text]) => [
    `rules/${path}`,
    path === 'ratings.carag.yaml' ? `${text}covers: [../cases]\n` : text,
  ]),
);

/** The set whose answers are rated. */
export const CASES = {
  'cases/carag.yaml': `carag: question-set
format: 1
title: Case questions
version: "1.0"
languages: [en]
ids: lettered
uses: [../rules]
sections: [a.carag.yaml]
facts: { nation: { one-of: { england: England, wales: Wales } } }
answers:
  judged: { one-of: { "yes": "Yes", "no": "No", na: { label: Not applicable, means: Nothing arose. } }, sufficient: ["yes"], not-applicable: [na] }
`,
  'cases/a.carag.yaml': `carag: section
id: a
title: A
key-questions:
  - id: A1
    text: Is it clear?
    rates: "2.1.1"
    questions: [{ id: A1S, kind: summary, text: Is it clear?, answer: judged }]
  - id: A2
    text: Is it safe?
    rates: "2.1.2"
    ask-when: nation is wales
    questions: [{ id: A2S, kind: summary, text: Is it safe?, answer: judged }]
`,
};

/** Answers to it, of which the last case is asked less. */
export const DATA = `case,fact:nation,A1S,A2S
1,wales,yes,yes
2,wales,no,yes
3,wales,na,yes
4,england,yes,
`;
