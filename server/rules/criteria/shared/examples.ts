/** Builds sets with criteria and judgements, for the examples of the rules on criteria. */
import { type ExampleSet, file, manifest } from '../../../lint/example.ts';

/** Criteria of one standard of one theme, each an entry of YAML; a manifest beside them lists the section `assessment`. */
export const criteria = (...entries: string[]): ExampleSet => ({
  ...manifest('sections: [assessment.carag.yaml]'),
  ...file(
    'standards.carag.yaml',
    `carag: standards
themes:
  - id: "1"
    title: Reducing reoffending
    standards:
      - id: "1.2"
        title: Assessment
        criteria:
${entries.map((entry) => `          - ${entry.replaceAll('\n', '\n            ')}\n`).join('')}`,
  ),
});

export const timely = '{ id: "1.2.1", text: Assessment is timely. }';
export const complete = '{ id: "1.2.2", text: Assessment is complete. }';

/** Judgement questions `A1`, `A2` and so on, each with further lines. */
export const judgements = (...lines: string[]): ExampleSet =>
  file(
    'assessment.carag.yaml',
    `carag: section
id: assessment
title: Assessment
questions:
${lines
  .map(
    (more, index) => `  - id: A${index + 1}
    kind: judgement
    text: Is the assessment good in way ${index + 1} of several?
    answer: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
${more && `    ${more}\n`}`,
  )
  .join('')}`,
  );
