/** Builds standards and ratings documents with bands, for the examples of the rules on ratings. */
import { type ExampleSet, file, plainManifest } from '../../../lint/example.ts';

const SCALE = `scale:
  low: { label: Low, score: 0 }
  middle: { label: Middle, score: 1 }
  high: { label: High, score: 2 }
`;

/** A ratings document with a scale of three, and further lines. */
export const ratings = (lines: string, scale = SCALE): ExampleSet =>
  file('ratings.carag.yaml', `carag: ratings\n${scale}${lines}\n`);

/** A ratings document that bands shares: lines at the level of key questions. */
export const shares = (...lines: string[]): ExampleSet =>
  ratings(`key-questions:\n  measure: percent-sufficient\n${lines.map((line) => `  ${line}`).join('\n')}`);

/** Standards that inspectors rate, 1.1 and so on. */
export const standards = (number: number, rated = 'judged'): ExampleSet => ({
  'carag.yaml': plainManifest.replace('lettered', 'numbered'),
  ...file(
    'standards.carag.yaml',
    `carag: standards
domains:
  - id: "1"
    title: Delivery
    standards:
${Array.from({ length: number }, (_, at) => `      - { id: "1.${at + 1}", title: Standard ${at + 1}, rated: ${rated} }`).join('\n')}`,
  ),
});

/** Three standards that inspectors rate, and ratings of the whole by the bands of their sum. */
export const summed = (bands: string, scale = SCALE, key = 'bands'): ExampleSet => ({
  ...standards(3),
  ...ratings(`overall:\n  rule: sum\n  ${key}: ${bands}`, scale),
});
