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
  const { name, definition, words } = explained;
  const { headings } = words;
  const text = titleOf(definition)?.value ?? '';
  return {
    title: words.title(name),
    markdown: [
      `# ${escapedMarkdown(`${name} ${text}`)}`,
      part(headings.when, whenLines(explained)),
      part(headings.leads, leadLines(explained)),
      part(headings.facts, factLines(explained)),
      part(headings.dependents, dependentLines(explained)),
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

function whenLines({ name, gates, verdict, words: say }: ExplainedRouting): string[] {
  const said = gates.map(({ whose, words }) => {
    const by = whose === name ? '' : ` (${escapedMarkdown(whose)})`;
    return `${say.when(escapedMarkdown(words))}${by}`;
  });
  switch (verdict.asked) {
    case 'always':
      return [...said, say.always];
    case 'never':
      return [...said, say.never(escapedMarkdown(verdict.because))];
    case 'sometimes':
      return [
        ...said,
        say.askedWhere(escapedMarkdown(verdict.example || say.nothingKnown)),
        say.notAskedWhere(escapedMarkdown(verdict.counterexample || say.nothingKnown)),
      ];
    case 'not proved':
      return [...said, say.notProved(escapedMarkdown(verdict.because))];
  }
}

const leadLines = ({ leads, words: say }: ExplainedRouting): string[] =>
  [...groupBy(leads, ({ name }) => name)].map(([name, those]) => {
    const tests = those.map(({ how, words }) => code(how === 'rows' ? say.rowsFrom(name) : words));
    return `${escapedMarkdown(name)}: ${[...new Set(tests)].join(', ')}`;
  });

/** Only facts that make a difference are worth a line. */
function factLines({ values, verdict, words: say }: ExplainedRouting): string[] {
  if (verdict.asked === 'never') return [];
  return [...groupBy(values, ({ fact }) => fact)].flatMap(([fact, those]) => {
    const named = (can: boolean) =>
      those.filter(({ canBeAsked }) => canBeAsked === can).map(({ value }) => code(value));
    const [can, cannot] = [named(true), named(false)];
    if (can.length === 0 || cannot.length === 0) return [];
    return [say.byFact(escapedMarkdown(fact), sentenceList(can, say.or), sentenceList(cannot, say.or))];
  });
}

const dependentLines = ({ dependents, words: say }: ExplainedRouting): string[] => [
  ...new Set(
    dependents.map(({ definition, bond, words }) => {
      const said = say.bonds[bond];
      const how = bond.endsWith(' when') ? `${said} ${code(words)}` : bond === 'checks' ? code(words) : said;
      return `${escapedMarkdown(definition?.name ?? say.check)} ${how}`;
    }),
  ),
];
