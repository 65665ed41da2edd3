import { type Fault, RETIRED } from './fault.ts';

export const REF: readonly Fault[] = [
  {
    what: 'a reference to a question that is not there',
    rule: 'ref/unknown',
    at: /\[\[([A-Z]\d\.\d+)\]\]/g,
    put: ([, id]) => `[[«${id}9»]]`,
  },
  {
    what: 'a reference that is no link',
    rule: 'ref/plain',
    at: /\[\[([A-Z]\d\.\d+)\]\]/g,
    put: ([, id]) => `«${id}»`,
  },
  {
    what: 'a question told by where it stands',
    rule: 'ref/vague',
    at: /\[\[([A-Z]\d\.\d+)\]\]/g,
    put: () => '«the next question»',
  },
  {
    what: 'a link to a section that is not there',
    rule: 'ref/section',
    at: /\[\[[A-Z]\d\.\d+\]\]/g,
    put: () => '[[«asessment»]]',
  },
  {
    what: 'a link with a bracket missing',
    rule: 'ref/link',
    at: /\[\[[A-Z]\d\.\d+\]\]/g,
    put: ([link]) => `«${link!.slice(0, -1)}»`,
  },
  {
    what: 'a link to a heading that is not there',
    rule: 'ref/link',
    at: /\[\[[A-Z]\d\.\d+\]\]/g,
    put: () => '«[the plan](#plans)»',
  },
  {
    what: 'reasons put into the middle of a sentence',
    rule: 'ref/carry-forward-type',
    at: /(?<=kind: judgement\n +text: [^\n{"]+)\?(?=\n)/g,
    put: () => ', given {{«A1Sa»}}?',
    follows: ['routing/carry-forward-unasked'],
    within: /delivery|oversight|planning|reviewing/,
  },
  {
    what: 'an answer that is named, not shown',
    rule: 'ref/answer-not-shown',
    at: /(?<=named in )\{\{(A1\.8)\}\}/g,
    put: ([, id]) => `«question ${id}»`,
  },
  {
    what: 'a key question of the standards linked as though it were a question',
    rule: 'ref/unknown',
    at: /\[\[[A-Z]\d\.\d+\]\]/g,
    put: () => '[[«2.1.1»]]',
  },
  {
    what: 'a key question named where one of its questions is meant',
    rule: 'ref/not-answerable',
    at: /(?<=explains: )([A-Z]\d)\.\d+(?=\n)/g,
    put: ([, keyQuestion]) => `«${keyQuestion}»`,
    within: /assessment/,
  },
  {
    what: 'a question that refers to itself',
    rule: 'ref/self',
    at: /(?<=(?:- id: |## )([A-Z]\S+)(?=\s)(?:(?!- id: |## ).)*)\[\[[A-Z]\d\.\d+\]\]/gs,
    put: ([, id]) => `[[«${id}»]]`,
  },
  {
    what: 'a reference to a question that is retired',
    rule: 'ref/retired',
    at: /\[\[[A-Z]\d\.\d+\]\]/g,
    put: () => '[[«C1»]]',
    beside: RETIRED,
  },
];
