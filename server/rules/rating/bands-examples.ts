import { type ExampleSet, file } from '../example.ts';

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
