/** Writes the routing of a set as one Mermaid flowchart, or by section where one would be more than Mermaid draws. */
import type { View } from '../../project/view.ts';
import { thousands } from '../../text/wording/thousands.ts';
import { type Chart, type ChartedSection, chartedSections, chartOf } from './mermaid.ts';

/** Mermaid draws so many arrows and so long a text unless it is told otherwise. */
const MOST_ARROWS = 500;
const LONGEST = 50_000;

/** A flowchart; where that would be too large for Mermaid, a Markdown document that says so, with a flowchart for each section. */
export function flowcharts(view: View): string {
  return charts(view, textOf);
}

/** The same as Markdown, also where one flowchart is enough. */
export function flowchartsInMarkdown(view: View): string {
  return charts(view, fenced);
}

function charts(view: View, alone: (chart: Chart) => string): string {
  const sections = chartedSections(view);
  const whole = chartOf(
    view,
    sections,
    sections.flatMap(({ entries }) => entries),
  );
  if (fits(whole)) return alone(whole);
  const parts = sections.flatMap((section) => partsOf(section, sections, view));
  return [
    `${tooLarge(whole)} So here is one chart for each section.\n`,
    ...parts.map(({ title, chart }) => `## ${plain(title)}\n\n${fenced(chart)}`),
  ].join('\n');
}

const fenced = (chart: Chart) => `\`\`\`mermaid\n${textOf(chart)}\`\`\`\n`;

const lengthOf = ({ lines }: Chart) => lines.reduce((length, line) => length + line.length + 1, 0);

const fits = (chart: Chart) => chart.arrows <= MOST_ARROWS && lengthOf(chart) <= LONGEST;

/** A chart that cannot be made smaller says itself that Mermaid has to be told. */
function textOf(chart: Chart): string {
  const { lines } = chart;
  const note = fits(chart) ? [] : [`  %% ${tooLarge(chart)} Raise its maxEdges and its maxTextSize.`];
  return `${[lines[0], ...note, ...lines.slice(1)].join('\n')}\n`;
}

function tooLarge(chart: Chart): string {
  const { arrows } = chart;
  const length = lengthOf(chart);
  return `${thousands(arrows)} arrows and ${thousands(length)} characters are more than Mermaid draws at once: ${thousands(MOST_ARROWS)} arrows and ${thousands(LONGEST)} characters.`;
}

interface Part {
  readonly title: string;
  readonly chart: Chart;
}

/** The chart of a section; those of its halves where that is too large as well, and so on. */
function partsOf(section: ChartedSection, sections: readonly ChartedSection[], view: View): Part[] {
  const halves = (entries: ChartedSection['entries']): Part[] => {
    const chart = chartOf(view, sections, entries);
    if (fits(chart) || entries.length < 2) {
      const isWhole = entries.length === section.entries.length;
      const [first, last] = [entries[0]!.name, entries.at(-1)!.name];
      const some = first === last ? first : `${first} to ${last}`;
      return [{ title: isWhole ? section.title : `${section.title}: ${some}`, chart }];
    }
    const middle = entries.length >> 1;
    return [...halves(entries.slice(0, middle)), ...halves(entries.slice(middle))];
  };
  return halves(section.entries);
}

/** A title in which no sign means anything to Markdown. */
const plain = (title: string) => title.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
