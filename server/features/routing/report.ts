/** Writes in Markdown when an entry is asked, what leads there, and what depends on it; and the routing of a set as a chart. */
import { titleOf } from '../../model/titles.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { View } from '../../project/view.ts';
import { groupBy } from '../../text/group-by.ts';
import { sentenceList } from '../../text/wording/sentence-list.ts';
import { code, escapedMarkdown } from '../cards/markdown.ts';
import { type ExplainedRouting, explainedRouting } from '../routing.ts';
import { flowchartsInMarkdown } from './charts.ts';

/** A page for an editor to show. */
export interface RoutingPage {
  readonly title: string;
  readonly markdown: string;
}

/** When an entry of a set is asked, and why; undefined where the set has no such id. */
export function routingReport(project: Project, set: QuestionSet, id: string): RoutingPage | undefined {
  const explained = explainedRouting(project, set, id);
  if (!explained) return undefined;
  const { name, definition } = explained;
  const text = titleOf(definition)?.value ?? '';
  return {
    title: `${name}: when it is asked`,
    markdown: [
      `# ${escapedMarkdown(`${name} ${text}`)}`,
      part('When it is asked', whenLines(explained)),
      part('What leads there', leadLines(explained)),
      part('For each fact', factLines(explained)),
      part('What depends on it', dependentLines(explained)),
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}

/** The routing of a set as a Mermaid chart. */
export function graphReport(project: Project, set: QuestionSet): RoutingPage {
  const charts = flowchartsInMarkdown(new View(project, set, () => {}));
  return { title: `${set.title}: routing`, markdown: `# ${escapedMarkdown(set.title)}\n\n${charts}` };
}

const part = (heading: string, lines: readonly string[]) =>
  lines.length > 0 ? `## ${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}` : '';

function whenLines({ name, gates, verdict }: ExplainedRouting): string[] {
  const said = gates.map(({ whose, words }) => {
    const by = whose === name ? '' : ` (${escapedMarkdown(whose)})`;
    return `When ${escapedMarkdown(words)}${by}`;
  });
  switch (verdict.asked) {
    case 'always':
      return [...said, 'In every case'];
    case 'never':
      return [...said, `Never: ${escapedMarkdown(verdict.because)}`];
    case 'sometimes':
      return [
        ...said,
        `For example, it is asked where ${escapedMarkdown(verdict.example || 'nothing else is known')}`,
        `It is not asked where ${escapedMarkdown(verdict.counterexample || 'nothing else is known')}`,
      ];
    case 'not proved':
      return [...said, `Nothing is proved of it: ${escapedMarkdown(verdict.because)}`];
  }
}

const leadLines = ({ leads }: ExplainedRouting): string[] =>
  [...groupBy(leads, ({ name }) => name)].map(
    ([name, those]) =>
      `${escapedMarkdown(name)}: ${[...new Set(those.map(({ words }) => code(words)))].join(', ')}`,
  );

/** Only facts that make a difference are worth a line. */
function factLines({ values, verdict }: ExplainedRouting): string[] {
  if (verdict.asked === 'never') return [];
  return [...groupBy(values, ({ fact }) => fact)].flatMap(([fact, those]) => {
    const named = (can: boolean) =>
      those.filter(({ canBeAsked }) => canBeAsked === can).map(({ value }) => code(value));
    const [can, cannot] = [named(true), named(false)];
    if (can.length === 0 || cannot.length === 0) return [];
    return [
      `${escapedMarkdown(fact)}: it can be asked where that is ${sentenceList(can, 'or')}, never where it is ${sentenceList(cannot, 'or')}`,
    ];
  });
}

const dependentLines = ({ dependents }: ExplainedRouting): string[] => [
  ...new Set(
    dependents.map(({ definition, bond, words }) => {
      const how = bond.endsWith(' when') ? `${bond} ${code(words)}` : bond === 'checks' ? code(words) : bond;
      return `${escapedMarkdown(definition?.name ?? 'A check')} ${how}`;
    }),
  ),
];
