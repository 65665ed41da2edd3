/** Sets for examples of translations: a section in English, and what there is of it in Welsh. */
import { type ExampleSet, file } from '../../../lint/example.ts';

const manifestText = (languages: string) => `
carag: question-set
format: 1
title: Example
version: "1.0"
languages: ${languages}
ids: lettered
sections: [assessment.carag.yaml]
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
`;

const ASSESSMENT = `
carag: section
id: assessment
title: Assessment
questions:
  - id: A1.1
    kind: judgement
    text: Is the assessment in time?
    answer: yes-no
  - id: A1.2
    kind: information
    text: Who was asked about {{A1.1}}?
    answer:
      one-of:
        child: The child
        parents: The parents
`;

const IN_WELSH = `
carag: translation
language: cy
of: ../assessment.carag.yaml
texts:
  title: { text: Asesu, from: 7808eeeb }
  A1.1: { text: "A yw'r asesiad yn brydlon?", from: 74d715d6 }
  A1.2: { text: "Pwy a holwyd am {{A1.1}}?", from: 5c4eb6f9 }
  A1.2/child: { text: Y plentyn, from: 84a9a703 }
  A1.2/parents: { text: Y rhieni, from: 70d28854 }
`;

const SET_IN_WELSH = `
carag: translation
language: cy
of: ../carag.yaml
texts:
  title: { text: Enghraifft, from: d029f87e }
  answers/yes-no/yes: { text: Ydy, from: 85a39ab3 }
  answers/yes-no/no: { text: Nac ydy, from: 1ea442a1 }
`;

type Swap = readonly [was: string, now: string];

const swapped = (text: string, swaps: readonly Swap[]) =>
  swaps.reduce((all, [was, now]) => all.replace(was, now), text);

/** The set with both of its languages, some words of its documents swapped for others. */
export const bilingual = ({
  source = [],
  welsh = [],
  languages = '[en, cy]',
}: {
  readonly source?: readonly Swap[];
  readonly welsh?: readonly Swap[];
  readonly languages?: string;
} = {}): ExampleSet => ({
  ...file('carag.yaml', manifestText(languages)),
  ...file('assessment.carag.yaml', swapped(ASSESSMENT, source)),
  ...file('cy/assessment.carag.yaml', swapped(IN_WELSH, welsh)),
  ...file('cy/set.carag.yaml', SET_IN_WELSH),
});
