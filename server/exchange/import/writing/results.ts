/** Writes the documents that the report of an inspection becomes: its standards, how it rates, and its results. */
import { yamlScalar } from '../../../syntax/yaml/write.ts';
import { slugOf } from '../../../text/wording/slug.ts';
import type { FoundResults, ResultLine } from '../understanding/results.ts';
import type { SetFile } from './set.ts';

/** The documents, and what is doubtful about them. */
export function resultsFiles(found: FoundResults): { readonly files: SetFile[]; readonly doubts: string[] } {
  const noted = found.lines.filter(({ isNoted }) => isNoted).map(({ id }) => id);
  return {
    files: [
      { name: 'standards.carag.yaml', text: standardsText(found) },
      { name: 'ratings.carag.yaml', text: ratingsText(found) },
      { name: 'results.carag.yaml', text: resultsText(found) },
    ],
    doubts: [
      ...(noted.length === 0
        ? []
        : [
            `Something is noted beside the figure of ${noted.join(', ')}: record “discretion” there, if it was used.`,
          ]),
      'Ratings that do not follow from a figure are taken to be those of inspectors: see “judged” in the results.',
    ],
  };
}

const depthOf = ({ id }: ResultLine) => id.split('.').length;
const quoted = (text: string) => yamlScalar(text);
const key = (id: string) => `"${id}"`;
const code = (rating: string) => slugOf(rating);

/** The lines below one. */
const below = (lines: readonly ResultLine[], { id }: ResultLine) =>
  lines.filter(
    (line) => line.id.startsWith(`${id}.`) && line.id.split('.').length === id.split('.').length + 1,
  );

/** True of a standard whose key questions have figures, from which its rating follows. */
const isComputed = (lines: readonly ResultLine[], standard: ResultLine) =>
  below(lines, standard).some(({ percent }) => percent !== undefined);

function standardsText({ lines }: FoundResults): string {
  const domains = domainsOf(lines).flatMap((domain) => [
    `  - id: ${key(domain.id)}`,
    `    title: ${quoted(domain.title)}`,
    '    standards:',
    ...below(lines, domain).flatMap((standard) => standardLines(lines, standard)),
  ]);
  return ['carag: standards', 'domains:', ...domains, ''].join('\n');
}

function standardLines(lines: readonly ResultLine[], standard: ResultLine): string[] {
  const questions = below(lines, standard);
  return [
    `      - id: ${key(standard.id)}`,
    `        title: ${quoted(standard.title)}`,
    ...(standard.statement === '' ? [] : [`        statement: ${quoted(standard.statement)}`]),
    ...(isComputed(lines, standard) ? [] : ['        rated: judged']),
    ...(questions.length === 0 ? [] : ['        key-questions:']),
    ...questions.flatMap(({ id, title }) => [
      `          - id: ${key(id)}`,
      `            text: ${quoted(title)}`,
    ]),
  ];
}

/** The domains; one whose title is printed nowhere is called by its number. */
function domainsOf(lines: readonly ResultLine[]): ResultLine[] {
  const ids = new Set(lines.map(({ id }) => id.split('.')[0]!));
  return [...ids].map(
    (id) =>
      lines.find((line) => line.id === id) ?? {
        id,
        title: `Domain ${id}`,
        statement: '',
        rating: undefined,
        percent: undefined,
        isNoted: false,
      },
  );
}

function ratingsText({ scale, bands, scores, isLowest, lines }: FoundResults): string {
  const isScored = scale.every((rating) => scores.has(rating));
  const isWhole = (level: ReadonlyMap<string, string>) => scale.every((rating) => level.has(rating));
  const bandsOf = (level: ReadonlyMap<string, string>) => [
    '  bands:',
    ...scale.map((rating) => `    ${code(rating)}: ${level.get(rating)}`),
  ];
  const hasFigures = lines.some(({ percent }) => percent !== undefined);
  return [
    'carag: ratings',
    'scale:',
    ...scale.map((rating) =>
      isScored
        ? `  ${code(rating)}: { label: ${quoted(rating)}, score: ${scores.get(rating)} }`
        : `  ${code(rating)}: { label: ${quoted(rating)} }`,
    ),
    ...(hasFigures && isWhole(bands.percent)
      ? ['key-questions:', '  measure: percent-sufficient', '  round: nearest', ...bandsOf(bands.percent)]
      : []),
    `standards: { rule: ${hasFigures && isLowest && isWhole(bands.percent) ? 'lowest' : 'judged'} }`,
    ...(isScored && isWhole(bands.sum)
      ? ['overall:', '  rule: sum', ...bandsOf(bands.sum)]
      : ['overall: { rule: judged }']),
    '',
  ].join('\n');
}

function resultsText({ lines, overall, bands, scale, scores }: FoundResults): string {
  const standards = lines.filter((line) => depthOf(line) === 2 && line.rating !== undefined);
  const isBanded = scale.every((rating) => bands.percent.has(rating));
  const computed = standards.filter((line) => isBanded && isComputed(lines, line));
  const judged = standards.filter((line) => !computed.includes(line));
  const figures = lines.filter(({ percent }) => percent !== undefined);
  const isSummed = scale.every((rating) => scores.has(rating) && bands.sum.has(rating));
  const whole = [
    ...(overall.rating === undefined ? [] : [`published: ${code(overall.rating)}`]),
    ...(overall.score === undefined ? [] : [`score: ${overall.score}`]),
  ];
  return [
    'carag: results',
    'of: ./',
    ...(judged.length === 0 && isSummed ? [] : ['judged:']),
    ...judged.map(({ id, rating }) => `  ${key(id)}: ${code(rating!)}`),
    ...(isSummed || overall.rating === undefined ? [] : [`  overall: ${code(overall.rating)}`]),
    ...(figures.length === 0 ? [] : ['key-questions:']),
    ...figures.map(({ id, percent }) => `  ${key(id)}: { percent: ${percent} }`),
    ...(computed.length === 0 ? [] : ['standards:']),
    ...computed.map(({ id, rating }) => `  ${key(id)}: { published: ${code(rating!)} }`),
    ...(isSummed && whole.length > 0 ? [`overall: { ${whole.join(', ')} }`] : []),
    '',
  ].join('\n');
}
