import type { WrittenSection } from './generator/model.ts';
import { printManifest, printMarkdown, printYaml } from './generator/print.ts';
import { random } from './generator/random.ts';
import { type Progress, section, shares } from './generator/sections.ts';

export interface Wish {
  /** How many questions, summaries and explanations included: 50 or more. */
  readonly questions: number;
  /** How many of them a file holds, about: 20 or more. */
  readonly questionsPerFile: number;
  readonly seed: number;
  /** Where the set stands; the paths begin with it. */
  readonly folder: string;
  /** Every how many-th section is Markdown: 0 for none, 1 for all. */
  readonly markdownEvery?: number;
}

/**
 * Returns the documents of a question set, by path. The same wish gives the same text, and the set is sound:
 * nothing in it deserves a finding. Throws a RangeError for a wish that is too small to be realistic.
 */
export function generate(wish: Wish): Map<string, string> {
  const { questions, questionsPerFile, markdownEvery = 0 } = wish;
  if (questions < 50 || questionsPerFile < 20)
    throw new RangeError('Ask for 50 questions or more, 20 or more to a file.');
  const folder = wish.folder === '' ? '' : `${wish.folder}/`;
  const progress: Progress = { chance: random(wish.seed), ids: [], far: [], openings: [], gates: 0 };
  const documents = shares(questions, Math.ceil(questions / questionsPerFile)).map((size, index) => {
    const written = section(progress, index, lettersOf(index), size);
    return printed(written, markdownEvery > 0 && (index + 1) % markdownEvery === 0);
  });
  const title = `Generated guidance, ${questions} questions`;
  const manifest = printManifest(
    title,
    documents.map(([path]) => path),
  );
  return new Map(
    [['carag.yaml', manifest] as const, ...documents].map(([path, text]) => [folder + path, text]),
  );
}

function printed(written: WrittenSection, asMarkdown: boolean): readonly [path: string, text: string] {
  const path = `sections/${written.id}.carag`;
  return asMarkdown ? [`${path}.md`, printMarkdown(written)] : [`${path}.yaml`, printYaml(written)];
}

/** Returns A, B, … Z, AA, AB, … for 0, 1, … */
export function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}
