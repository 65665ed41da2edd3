import { type ExampleSet, file, manifest } from '../../../server/lint/example.ts';

export const yesNo = 'answers:\n  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n';

export const lettered = (more = '', sections = 'assessment.carag.yaml') =>
  manifest(`sections: [${sections}]\n${more}${yesNo}`);

export const standards = (path: string) =>
  file(
    path,
    `
carag: standards
themes:
  - id: "1"
    title: Reducing reoffending
    standards:
      - id: "1.2"
        title: Assessment
        criteria:
          - { id: "1.2.1", text: Assessment is timely. }
          - { id: "1.2.2", text: Assessment is complete. }
`,
  );

export interface Cited {
  readonly standard?: string;
  readonly rates?: string;
  readonly criteria?: string;
  readonly guidance?: string;
}

export const citing = ({
  standard = '"1.2"',
  rates = '"1.2"',
  criteria = '"1.2.1"',
  guidance = 'See [[criterion 1.2.2]].',
}: Cited): ExampleSet =>
  file(
    'assessment.carag.yaml',
    `
carag: section
id: assessment
title: Assessment
standard: ${standard}
key-questions:
  - id: A1
    text: Is it good enough?
    rates: ${rates}
    questions:
      - id: A1.1
        kind: judgement
        text: Is it in time?
        criteria: ${criteria}
        answer: yes-no
        guidance: ${guidance}
`,
  );

export const own = (cited: Cited, more = ''): ExampleSet => ({
  ...lettered(more),
  ...standards('standards.carag.yaml'),
  ...citing(cited),
});

/** Standards of one theme, the children of each written as a list of YAML. */
export const theme = (parts: Readonly<Record<string, string>>) =>
  file(
    'standards.carag.yaml',
    `carag: standards\nthemes:\n  - id: "1"\n    title: Reducing reoffending\n    standards:\n${Object.entries(
      parts,
    )
      .map(
        ([id, list]) =>
          `      - id: "${id}"\n        title: Standard ${id.replace(/[«»]/g, '')}\n        ${list}\n`,
      )
      .join('')}`,
  );

/** A section of judgements, each with what it cites. */
export const judgements = (...cited: [id: string, criteria: string][]) =>
  file(
    'assessment.carag.yaml',
    `carag: section\nid: assessment\ntitle: Assessment\nquestions:\n${cited
      .map(
        ([id, criteria]) =>
          `  - id: ${id}\n    kind: judgement\n    text: Is ${id.replace(/[«»]/g, '')} well done?\n    answer: yes-no\n${criteria && `    criteria: ${criteria}\n`}`,
      )
      .join('')}`,
  );

/** The last figure of an id, whatever marks stand around it. */
export const last = (id: string) => /\d(?!.*\d)/.exec(id)?.[0];

export const criterion = (id: string, more = '') =>
  `{ id: "${id}", text: Work is good in way ${last(id)}.${more} }`;

export const key = (id: string) => `{ id: "${id}", text: Is work good in way ${last(id)}? }`;

export const two = { '1.2': `criteria: [${criterion('1.2.1')}, ${criterion('1.2.2')}]` };
