/** Sets for examples of change control: a version, and the one before it as it was released. */
import { type ExampleSet, file, plainManifest, questions } from '../../../lint/example.ts';

const answers = 'answers:\n  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n';
const sections = 'sections: [assessment.carag.yaml]\n';

const asked = (id: string, text: string, more = '') =>
  `- id: ${id}\n  kind: judgement\n  text: ${text}\n  answer: yes-no\n${more.replace(/^(?=.)/gm, '  ')}`;

/** A question that is the same in both versions. */
export const first = asked('A1.1', 'Is the assessment in time?');
export const second = (id: string, text = 'Were the views of parents heard?', more = '') =>
  asked(id, text, more);

/** The version 1.0, which was released, with the first question and others. */
export const released = (others: string, manifest = ''): ExampleSet =>
  Object.fromEntries(
    Object.entries({
      ...file('carag.yaml', `${plainManifest}${sections}${answers}${manifest}`),
      ...questions(`${first}${others}`),
    }).map(([path, text]) => [`releases/1.0/${path}`, text]),
  );

/** The version that is written now, with the first question and others, compared with the one that was released. */
export const draft = (version: string, others: string, manifest = ''): ExampleSet => ({
  ...file(
    'carag.yaml',
    `${plainManifest.replace('"1.0"', version)}base: { folder: releases/1.0 }\n${sections}${answers}${manifest}`,
  ),
  ...questions(`${first}${others}`),
});

/** A change-control table with these rows. */
export const table = (...rows: readonly string[]): ExampleSet =>
  file('changes.carag.yaml', `carag: changes\nrows:\n${rows.map((row) => `  - ${row}`).join('\n')}`);

/** A row in one line. */
export const row = (version: string, items: string, of: string | undefined, details = 'Changed as agreed.') =>
  `{ date: 2015-01, version: "${version}", items: [${items}],${of ? ` class: ${of},` : ''} details: ${details} }`;
