/** Writes the standards and criteria that a document holds in place of questions. */
import { yamlScalar } from '../../../syntax/yaml/write.ts';
import { literal } from '../../convert/literal.ts';
import { type Aside, type Block, wordsOfBlocks } from '../document.ts';
import { markdownOf } from '../markdown.ts';
import type { Outline, OutlineEntry } from '../understanding/outline.ts';

interface Named {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
}

interface Standard extends Named {
  readonly criteria: { readonly id: string; readonly text: string; readonly indicators: readonly string[] }[];
}

interface Theme extends Named {
  readonly standards: Standard[];
}

const INDICATORS = /^quality indicators:?$|^dangosyddion ansawdd:?$/i;
const depthOf = ({ id = '' }: OutlineEntry) => id.split('.').length;
const textOf = ({ parts }: OutlineEntry) => wordsOfBlocks(parts.text ?? []);

/** True of a document whose numbers are of statements with quality indicators, and not of questions. */
export function isOfStandards({ style, sections }: Outline): boolean {
  const entries = sections.flatMap((section) => section.entries);
  const criteria = entries.filter((entry) => depthOf(entry) === 3);
  const asking = entries.filter((entry) => /\?$/.test(textOf(entry)));
  const withIndicators = criteria.filter(({ parts }) => (parts.guidance ?? []).some(isIndicatorHeading));
  const isWhole = entries.every(({ id, isNote }) => id !== undefined && !isNote);
  return (
    style === 'numbered' &&
    isWhole &&
    criteria.length > 1 &&
    asking.length * 5 < entries.length &&
    withIndicators.length * 2 > criteria.length
  );
}

const isIndicatorHeading = (block: Block) => INDICATORS.test(wordsOfBlocks([block]));

/** The lines above indicators, which the document of standards has a name for. */
export const standardsAsides = ({ sections }: Outline): Aside[] =>
  sections.flatMap(({ entries }) =>
    entries.flatMap(({ parts, at }) =>
      (parts.guidance ?? [])
        .filter(isIndicatorHeading)
        .map((block) => ({ text: wordsOfBlocks([block]), why: 'columns', at }) as const),
    ),
  );

/** What stands in sections that are no themes: it introduces the set. */
export const besideThemes = ({ sections }: Outline): Block[] =>
  sections.flatMap(({ title, guidance, at }) =>
    numberOf(title) === undefined && guidance.length > 0
      ? [{ is: 'heading', level: 3, text: title, at } as const, ...guidance]
      : [],
  );

const numberOf = (title: string) => /^(\d+)\.?\s/.exec(title)?.[1];

/** The document of the standards. */
export function standardsText(outline: Outline): string {
  return `carag: standards\nthemes:\n${themesOf(outline).flatMap(themeLines).join('\n')}\n`;
}

function themesOf({ sections }: Outline): Theme[] {
  const themes: Theme[] = [];
  for (const { title, statement, guidance, entries } of sections) {
    const id = numberOf(title);
    const words = title.replace(/^\d+\.?\s+/, '');
    const says = [statement ?? '', wordsOfBlocks(guidance)].filter(Boolean).join(' ');
    if (id !== undefined) themes.push({ id, title: words, statement: says, standards: [] });
    for (const [index, entry] of entries.entries())
      add(themes, entry, index === 0 && id === undefined ? title : '');
  }
  return themes;
}

/** Puts an entry where its number belongs; what stands above it is made where it is missing. */
function add(themes: Theme[], entry: OutlineEntry, heading: string): void {
  const id = entry.id!;
  const rest = wordsOfBlocks(entry.parts.guidance ?? []);
  if (depthOf(entry) === 1) {
    themes.push({ id, title: textOf(entry), statement: rest, standards: [] });
    return;
  }
  const [first = '', second = ''] = id.split('.');
  const theme = found(themes, first, () => ({
    id: first,
    title: heading || first,
    statement: '',
    standards: [],
  }));
  const own = `${first}.${second}`;
  if (depthOf(entry) === 2) {
    theme.standards.push({ id, title: textOf(entry), statement: rest, criteria: [] });
    return;
  }
  const standard = found(theme.standards, own, () => ({ id: own, title: own, statement: '', criteria: [] }));
  standard.criteria.push({ id, text: textOf(entry), indicators: indicatorsOf(entry) });
}

function found<Item extends { readonly id: string }>(items: Item[], id: string, make: () => Item): Item {
  const known = items.find((item) => item.id === id);
  if (known) return known;
  const made = make();
  items.push(made);
  return made;
}

function indicatorsOf({ parts }: OutlineEntry): string[] {
  return (parts.guidance ?? [])
    .filter((block) => !isIndicatorHeading(block))
    .flatMap((block) => {
      const markdown = markdownOf([block]);
      return markdown.startsWith('- ') ? markdown.slice(2).split(/\n{1,2}- /) : [markdown];
    })
    .filter((item) => item.trim() !== '');
}

const indented = (lines: readonly string[], column: number) =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));

function namedLines({ id, title, statement }: Named): string[] {
  return [
    `- id: ${yamlScalar(id)}`,
    `  title: ${yamlScalar(title)}`,
    ...(statement === '' ? [] : [`  statement: ${yamlScalar(statement)}`]),
  ];
}

function themeLines(theme: Theme): string[] {
  const standards = theme.standards.flatMap((standard) => [
    ...namedLines(standard),
    ...(standard.criteria.length === 0
      ? []
      : ['  criteria:', ...indented(standard.criteria.flatMap(criterionLines), 4)]),
  ]);
  return indented([...namedLines(theme), '  standards:', ...indented(standards, 4)], 2);
}

function criterionLines({ id, text, indicators }: Standard['criteria'][number]): string[] {
  const items = indicators.flatMap((item) => {
    if (!item.includes('\n')) return [`- ${yamlScalar(item)}`];
    const [head, ...rest] = literal('x', item);
    return [`- ${head!.slice('x: '.length)}`, ...rest];
  });
  return [
    `- id: ${yamlScalar(id)}`,
    `  text: ${yamlScalar(text)}`,
    ...(items.length === 0 ? [] : ['  indicators:', ...indented(items, 4)]),
  ];
}
