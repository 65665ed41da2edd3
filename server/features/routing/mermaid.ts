/** Draws the routing of a set as a Mermaid flowchart: sections around questions, arrows from what is tested to what is asked. */
import { isQuestion } from '../../model/questions.ts';
import type { Definition } from '../../model/reading.ts';
import { titleOf } from '../../model/titles.ts';
import type { View } from '../../project/view.ts';
import { subjectOf } from '../../routing/meaning/subject-of.ts';
import { shortened } from '../../text/shortened.ts';
import { thousands } from '../../text/thousands.ts';
import { ownLeads } from './leads.ts';

/** Mermaid draws so many edges and so long a text unless it is told otherwise. */
const MOST_EDGES = 500;
const LONGEST = 50_000;
/** So much of a question is shown. */
const LONGEST_LABEL = 60;

export function flowchart(view: View): string {
  const chart = new Flowchart(view);
  const lines = chart.lines();
  const length = lines.join('\n').length;
  const notes = [
    ...(chart.edgeCount > MOST_EDGES
      ? [
          `It has ${thousands(chart.edgeCount)} arrows; Mermaid draws ${MOST_EDGES} unless its maxEdges is raised.`,
        ]
      : []),
    ...(length > LONGEST
      ? [
          `It is ${thousands(length)} characters long; Mermaid reads ${thousands(LONGEST)} unless its maxTextSize is raised.`,
        ]
      : []),
  ];
  return `${[lines[0], ...notes.map((note) => `  %% ${note}`), ...lines.slice(1)].join('\n')}\n`;
}

class Flowchart {
  edgeCount = 0;
  private readonly view: View;
  private readonly nodes = new Map<string, string>();
  private readonly edges = new Map<string, { from: string; to: string; labels: Set<string> }>();
  private readonly facts = new Map<string, string>();

  constructor(view: View) {
    this.view = view;
  }

  lines(): string[] {
    const sections = this.view.set
      .inReadingOrder()
      .filter(({ kind }) => kind === 'section')
      .map(({ readings }) =>
        readings.flatMap(({ definitions }) => definitions.filter(({ space }) => space === 'id')),
      )
      .filter((entries) => entries.length > 0);
    for (const entries of sections) for (const entry of entries) this.join(entry);
    const boxes = sections.flatMap((entries, at) => this.box(entries, at + 1));
    const arrows = [...this.edges.values()].map(
      ({ from, to, labels }) => `  ${from} -->|"${escapedLabel([...labels].join('; '))}"| ${to}`,
    );
    this.edgeCount = arrows.length;
    const facts = [...this.facts].map(([name, node]) => `  ${node}{{"${escapedLabel(name)}"}}`);
    return ['flowchart LR', ...facts, ...boxes, ...arrows];
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
  private box(entries: readonly Definition[], number: number): string[] {
    const section = entries.find(({ kind }) => kind === 'section');
    const title = section ? headingOf(section) : `Section ${number}`;
    const shown = new Map(
      entries
        .filter(({ kind, name }) => kind === 'question' || this.nodes.has(name))
        .map((entry) => [entry.name, entry]),
    );
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
