import { file, markdown, questions } from '../../lint/example.ts';
import { type Report, type Rule, spanIn } from '../../lint/rule.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import { headModel } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { View } from '../../project/view.ts';
import { pairOf, type Scalar } from '../../syntax/tree.ts';
import { baseName, resolvePath } from '../../text/uri.ts';

const question = '- id: A1.1\n  kind: judgement\n  text: Is the assessment in time?\n  answer: yes-no\n';
const guidance = (heading: string) =>
  file(
    'assessment.guidance.carag.md',
    `---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n# ${heading}\n\nCount from the day of the sentence.`,
  );

/** A heading that its own block repeats is found by the reader; this finds what documents say twice. */
export const definedTwice: Rule = {
  name: 'shape/defined-twice',
  severity: 'error',
  what: 'The same thing is said in two places: guidance in two documents, an id by a heading and by its block, a section listed twice, two manifests in one folder.',
  why: 'Only one of the two can count, and a change to the other has no effect.',
  remedy: 'Keep one of the two.',
  examples: [
    {
      bad: markdown(`
# A1 Is assessment good enough?

\`\`\`carag
«id»: A1
\`\`\`

Look at the whole of it.
`),
      good: markdown(`
# A1 Is assessment good enough?

Look at the whole of it.
`),
    },
    {
      bad: {
        ...questions(`${question}  guidance: Count from the day of the sentence.`),
        ...guidance('«A1.1»'),
      },
      good: { ...questions(question), ...guidance('A1.1') },
      message: 'A1.1 has guidance in another place too: keep one of the two.',
    },
  ],
  check(reading, report, view, document) {
    for (const definition of reading.definitions)
      if (definition.space === 'guidance') checkGuidance(definition, report, view);
    if (reading.kind === 'question-set' && reading.role === 'head')
      checkManifest(reading, report, view, document);
  },
};

function checkGuidance(definition: Definition, report: Report, view: View): void {
  const hasGuidance = ({ node }: Definition) => pairOf(node, 'guidance')?.value !== undefined;
  if (!hasGuidance(definition)) return;
  const inSection = view.defined('id', definition.name).find(hasGuidance);
  const other = inSection ?? view.defined('guidance', definition.name).find(hasGuidance);
  if (!other || other === definition) return;
  const name = definition.place.value;
  report(definition.place, `${name} has guidance in another place too: keep one of the two.`, {
    related: [{ at: view.placeOf(other), message: `${name} has its guidance here.` }],
  });
}

function checkManifest(reading: Reading, report: Report, view: View, document: Document): void {
  const manifest = view.manifestOf(view.set);
  if (manifest.uri === document.uri) checkList(reading, report, view.set.folder);
  else {
    const message = `${baseName(document.uri)} is a second manifest in this folder: only ${baseName(manifest.uri)} counts.`;
    const at = spanIn(manifest.readings[0]!, manifest.declared ?? { start: 0, end: 0 });
    report(document.declared!, message, { related: [{ at, message: 'This is the manifest that counts.' }] });
  }
}

function checkList(reading: Reading, report: Report, folder: string): void {
  const seen = new Map<string, Scalar>();
  for (const path of headModel(reading, 'question-set')?.sections ?? []) {
    const uri = resolvePath(folder, path.value) ?? path.value;
    const first = seen.get(uri);
    if (first)
      report(path, `${path.value} is listed twice: take one of the two out.`, {
        related: [{ at: spanIn(reading, first), message: `${first.value} is first listed here.` }],
      });
    else seen.set(uri, path);
  }
}
