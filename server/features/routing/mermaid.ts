/** Draws routing as Mermaid flowcharts: sections around questions, arrows from what is tested to what is asked. */
import { isQuestion } from '../../model/questions.ts';
import type { Definition } from '../../model/reading.ts';
import { titleOf } from '../../model/titles.ts';
import type { View } from '../../project/view.ts';
import { subjectOf } from '../../routing/meaning/subject-of.ts';
import { shortened } from '../../text/wording/shortened.ts';
import { ownLeads } from './leads.ts';

/** So much of a question is shown. */
const LONGEST_LABEL = 60;

/** A section of a set, or a part of one, with the entries in it. */
export interface ChartedSection {
  readonly title: string;
  readonly entries: readonly Definition[];
}

/** The lines of a flowchart. */
export interface Chart {
  readonly lines: readonly string[];
  readonly arrows: number;
}

/** The sections of a set in reading order, with all that can be asked in them. */
export function chartedSections(view: View): ChartedSection[] {
  return view.set
    .inReadingOrder()
    .filter(({ kind }) => kind === 'section')
    .map(({ readings }) =>
      readings.flatMap(({ definitions }) => definitions.filter(({ space }) => space === 'id')),
    )
    .filter((entries) => entries.length > 0)
    .map((entries, at) => {
      const section = entries.find(({ kind }) => kind === 'section');
      return { title: section ? headingOf(section) : `Section ${at + 1}`, entries };
    });
}

/** The chart of the arrows that lead to some entries; of all others it shows what these arrows come from. */
export function chartOf(
  view: View,
  sections: readonly ChartedSection[],
  drawn: readonly Definition[],
): Chart {
  return new Flowchart(view, new Set(drawn)).chart(sections);
}

class Flowchart {
  private readonly view: View;
  private readonly drawn: ReadonlySet<Definition>;
  private readonly nodes = new Map<string, string>();
  private readonly edges = new Map<string, { from: string; to: string; labels: Set<string> }>();
  private readonly facts = new Map<string, string>();

  constructor(view: View, drawn: ReadonlySet<Definition>) {
    this.view = view;
    this.drawn = drawn;
  }

  chart(sections: readonly ChartedSection[]): Chart {
    for (const entry of this.drawn) this.join(entry);
    const boxes = sections.flatMap((section, at) => this.box(section, at + 1));
    const arrows = [...this.edges.values()].map(
      ({ from, to, labels }) => `  ${from} -->|"${escapedLabel([...labels].join('; '))}"| ${to}`,
    );
    const facts = [...this.facts].map(([name, node]) => `  ${node}{{"${escapedLabel(name)}"}}`);
    return { lines: ['flowchart LR', ...facts, ...boxes, ...arrows], arrows: arrows.length };
  }

  /** Notes the arrows that lead to an entry. */
  private join(entry: Definition): void {
    for (const { name, how, words } of ownLeads(this.view, entry)) {
      const subject = subjectOf(this.view, name);
      if (!subject) continue;
      const from = subject.is === 'fact' ? this.fact(name) : this.node(subject.definition.name);
      const to = this.node(entry.name);
      const key = `${from} ${to}`;
      const edge = this.edges.get(key) ?? { from, to, labels: new Set<string>() };
      edge.labels.add(how === 'rows' ? 'rows' : words);
      this.edges.set(key, edge);
    }
  }

  /** A section with its questions; what else is in it is shown where an arrow leads to it or from it. */
  private box({ title, entries }: ChartedSection, number: number): string[] {
    const shown = new Map(
      entries
        .filter((entry) => (entry.kind === 'question' && this.drawn.has(entry)) || this.nodes.has(entry.name))
        .map((entry) => [entry.name, entry]),
    );
    if (shown.size === 0 && !entries.some((entry) => this.drawn.has(entry))) return [];
    const lines = [...shown.values()].map((entry) => {
      const [open, close] = entry.kind === 'question' || entry.kind === 'row' ? ['[', ']'] : ['([', '])'];
      return `    ${this.node(entry.name)}${open}"${escapedLabel(labelOf(entry))}"${close}`;
    });
    return [`  subgraph s${number}["${escapedLabel(title)}"]`, ...lines, '  end'];
  }

  private node(name: string): string {
    return numbered(this.nodes, name, 'q');
  }

  private fact(name: string): string {
    return numbered(this.facts, name, 'f');
  }
}

/** Names of our own: those of questions could be words or signs of Mermaid. */
function numbered(names: Map<string, string>, name: string, letter: string): string {
  const known = names.get(name) ?? `${letter}${names.size + 1}`;
  names.set(name, known);
  return known;
}

function labelOf(definition: Definition): string {
  const words = `${definition.name} ${titleOf(definition)?.value ?? ''}`.trim();
  const what = isQuestion(definition) ? '' : `${definition.kind} `;
  return shortened(`${what}${words}`, LONGEST_LABEL);
}

function headingOf(section: Definition): string {
  return shortened(titleOf(section)?.value ?? section.name, LONGEST_LABEL);
}

/** A label between quotation marks, in which no sign means anything to Mermaid. */
function escapedLabel(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/["#&<>`%|[\](){}\\*_~$;]/g, (sign) => `#${sign.codePointAt(0)};`);
}
