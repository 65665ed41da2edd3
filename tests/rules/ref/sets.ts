import { type ExampleSet, file, manifest, questions } from '../../../server/lint/example.ts';

export const yesNo = 'answers:\n  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n';

export const lettered = (sections: string, more = ''): ExampleSet =>
  manifest(`sections: [${sections}]\n${more}${yesNo}`);

export const numbered = (more = ''): ExampleSet =>
  file(
    'carag.yaml',
    `carag: question-set\nformat: 1\ntitle: Example\nversion: "1.0"\nlanguages: [en]\nids: numbered\nsections: [views.carag.yaml]\n${more}${yesNo}`,
  );

export const judgement = (id: string, text: string, more = '') =>
  `- id: ${id}\n  kind: judgement\n  text: ${text}\n  answer: yes-no\n${more}`;

export const factors =
  '- id: A1.8\n  kind: information\n  text: Which factors bear on this case?\n  answer: { any-of: { custody: Custody, school: School, nothing: { label: None, exclusive: true } } }\n';

/** Three judgements and a summary below A1, with these lines in the guidance of the summary. */
export const guided = (guidance: string): ExampleSet =>
  questions(
    `${judgement('A1.1', 'Is it in time?')}${judgement('A1.2', 'Is it complete?')}${judgement('A1.3', 'Is it shared?')}- id: A1S\n  kind: summary\n  text: Is assessment good enough?\n  answer: yes-no\n  guidance: ${guidance}`,
  );

/** Questions 1.1 to 1.4, 7a and 12 of a numbered set, with these lines in the guidance of 12. */
export const views = (guidance: string): ExampleSet => ({
  ...numbered('unused: ["2", "3", "4", "5", "6", "8", "9", "10", "11"]\n'),
  ...file(
    'views.carag.yaml',
    `carag: section\nid: views\ntitle: Views\nquestions:\n${['1.1', '1.2', '1.3', '1.4', '7a', '12'].map((id, index) => judgement(id, `Is step ${index + 1} done?`)).join('')}  guidance: ${guidance}`,
  ),
});

/** The same below P1 of a Markdown section, beside the questions of `guided`. */
export const planned = (heading: string, prose: string): ExampleSet => ({
  ...lettered('assessment.carag.yaml, planning.carag.md'),
  ...guided('Weigh all of it.'),
  ...file(
    'planning.carag.md',
    `---\ncarag: section\nid: planning\ntitle: Planning\n---\n\n# P1 Does it work?\n\n## P1.7 ${heading}\n\n\`\`\`carag\nkind: judgement\nanswer: yes-no\n\`\`\`\n\n${prose}\n`,
  ),
});
