/** The command `carag explain-routing`: prints when an entry is asked, what leads there, and what depends on it. */
import type { Bond } from '../../../features/routing/dependents.ts';
import type { RoutingWords } from '../../../features/routing/words.ts';
import {
  type ExplainedRouting,
  explainedRouting,
  type FactValue,
  type Verdict,
} from '../../../features/routing.ts';
import { questionOf } from '../../../model/questions.ts';
import type { Definition } from '../../../model/reading.ts';
import { titleOf } from '../../../model/titles.ts';
import type { Project } from '../../../project/project.ts';
import type { QuestionSet } from '../../../project/question-sets.ts';
import { subjectOf } from '../../../routing/meaning/subject-of.ts';
import type { Span } from '../../../syntax/chunk.ts';
import { groupBy } from '../../../text/group-by.ts';
import type { FilePlace } from '../../../text/position.ts';
import { nearest } from '../../../text/wording/nearest.ts';
import { projectIn } from '../../../translation/in-language.ts';
import { openDisk } from '../../disk/open-disk.ts';
import { Failure } from '../../failure.ts';
import { countedFromOne } from '../../linting/report.ts';
import { print } from '../../output/print.ts';
import { jsonText } from '../../output/shown.ts';
import { harmless, type Paints, paintsFor, widthOf, wrapped } from '../../output/terminal.ts';
import { listed } from '../../output/words.ts';
import { isIn, mustSpeak } from '../../spoken.ts';
import { pathTargets } from '../../targets.ts';
import { askedDocuments, bySet, loadWorkspace, shownPath } from '../../workspace.ts';

/** Prints when an entry is asked, in each of the sets that has it. Throws a `Failure` where none has. */
export async function explainRouting(
  id: string,
  paths: readonly string[],
  { format, language }: { readonly format: 'text' | 'json'; readonly language?: string },
): Promise<void> {
  const workspace = await loadWorkspace(await pathTargets(paths), openDisk());
  const sets = [...bySet(workspace.project, askedDocuments(workspace)).keys()].filter(
    (set) => set !== undefined,
  );
  if (language !== undefined && sets.length > 0) mustSpeak(language, sets);
  const spoken = sets.filter((set) => language === undefined || isIn(language, set));
  const found = spoken.flatMap((own) => {
    const project = projectIn(workspace.project, own, language);
    const set = project.sets.get(own.folder)!;
    const explained = explainedRouting(project, set, id);
    return explained ? [{ data: dataOf(project, set, explained), words: explained.words }] : [];
  });
  if (found.length === 0) throw unknownId(id, sets);
  const told = () => found.map(({ data, words }) => textOf(data, words)).join('\n');
  print(format === 'json' ? `${jsonText(found.map(({ data }) => data))}\n` : told());
}

function unknownId(id: string, sets: readonly QuestionSet[]): Failure {
  const meant = nearest(
    id,
    sets.flatMap((set) => set.names('id')),
  );
  const hint = meant ? `Did you mean ${meant}?` : '“carag list” prints every id.';
  return new Failure(`There is no question, key question or section “${id}” here. ${hint}`);
}

/** What is printed. What does not apply is null. */
export interface Explained extends FilePlace {
  readonly id: string;
  readonly kind: string;
  readonly text: string | null;
  readonly set: string;
  readonly asked: Verdict['asked'];
  /** Why it is never asked, or why nothing is proved. */
  readonly because: string | null;
  readonly example: string | null;
  readonly counterexample: string | null;
  readonly conditions: readonly (FilePlace & { whose: string; condition: string; words: string })[];
  readonly leads: readonly { id: string; kind: string | null; text: string | null; tests: string[] }[];
  readonly facts: readonly FactValue[];
  readonly dependents: readonly (FilePlace & { id: string | null; bond: Bond; words: string })[];
}

function dataOf(project: Project, set: QuestionSet, explained: ExplainedRouting): Explained {
  const { definition, name, verdict, gates, leads, values, dependents, words: say } = explained;
  const { reading, place } = definition;
  return {
    id: name,
    kind: kindOf(definition),
    text: textIn(definition),
    set: set.title,
    ...placed(project, { chunk: reading.chunk, start: place.start, end: place.end }),
    asked: verdict.asked,
    because: 'because' in verdict ? verdict.because : null,
    example: verdict.asked === 'sometimes' ? verdict.example : null,
    counterexample: verdict.asked === 'sometimes' ? verdict.counterexample : null,
    conditions: gates.map(({ at, ...gate }) => ({ ...gate, ...placed(project, at) })),
    leads: [...groupBy(leads, (lead) => lead.name)].map(([id, those]) => {
      const subject = subjectOf(set, id)?.definition;
      return {
        id,
        kind: subject ? kindOf(subject) : null,
        text: subject ? textIn(subject) : null,
        tests: [...new Set(those.map(({ how, words }) => (how === 'rows' ? say.rowsFrom(id) : words)))],
      };
    }),
    facts: values,
    dependents: dependents.map(({ definition: dependent, bond, words, at }) => ({
      id: dependent?.name ?? null,
      bond,
      words,
      ...placed(project, at),
    })),
  };
}

function placed(project: Project, { chunk, start }: Span): FilePlace {
  const document = project.documentOf(chunk);
  return { file: document ? shownPath(document.uri) : '', ...countedFromOne(chunk.positionAt(start)) };
}

/** A question has its own kind; a row without one is a “row”. */
const kindOf = (definition: Definition) => questionOf(definition)?.kind?.value ?? definition.kind;

function textIn(definition: Definition): string | null {
  return titleOf(definition)?.value.replace(/\s+/g, ' ').trim() ?? null;
}

function textOf(explained: Explained, say: RoutingWords): string {
  const paints = paintsFor(process.stdout);
  const width = Math.min(widthOf(process.stdout), 90);
  const { id, kind, text, set, file, line } = explained;
  const parts = [
    `${paints.strong(harmless(`${id}  ${text ?? ''}`.trim()))}\n${paints.faint(harmless(`${say.kinds[kind] ?? kind}, ${set}, ${file}:${line}`))}`,
    part(say.headings.when, whenLines(explained, say), paints, width),
    part(say.headings.leads, leadLines(explained, say), paints, width),
    part(say.headings.facts, factLines(explained, say), paints, width),
    part(say.headings.dependents, dependentLines(explained, say), paints, width),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function part(heading: string, lines: readonly string[], { strong }: Paints, width: number): string {
  if (lines.length === 0) return '';
  return [strong(heading), ...lines.map((line) => `  ${wrapped(harmless(line), width, '    ')}`)].join('\n');
}

function whenLines(
  { id, conditions, asked, because, example, counterexample, leads }: Explained,
  say: RoutingWords,
): string[] {
  const said = conditions.map(({ whose, words }) =>
    whose === id ? `${say.when(words)}.` : `${say.when(words)} (${whose}).`,
  );
  const otherwise =
    conditions.length === 0 && asked === 'sometimes' ? leads.flatMap(({ tests }) => tests) : [];
  const followed = otherwise.length > 0 ? [`${say.when(listed(otherwise, say.or))}.`] : [];
  switch (asked) {
    case 'always':
      return [...said, `${say.always}.`];
    case 'never':
      return [...said, `${say.never(because ?? '')}.`];
    case 'sometimes':
      return [
        ...said,
        ...followed,
        `${say.askedWhere(example || say.nothingKnown)}.`,
        `${say.notAskedWhere(counterexample || say.nothingKnown)}.`,
      ];
    case 'not proved':
      return [...said, `${say.notProved(because ?? '')}.`];
  }
}

function leadLines({ leads }: Explained, say: RoutingWords): string[] {
  return leads.map(({ id, kind, text, tests }) => {
    const what = kind === 'fact' ? say.fact(id) : `${id}  ${text ?? ''}`.trim();
    return `${what}: ${tests.join(', ')}`;
  });
}

/** Only facts that make a difference are worth a line. */
function factLines({ facts, asked }: Explained, say: RoutingWords): string[] {
  if (asked === 'never') return [];
  return [...groupBy(facts, ({ fact }) => fact)].flatMap(([fact, values]) => {
    const can = values.filter(({ canBeAsked }) => canBeAsked).map(({ value }) => value);
    const cannot = values.filter(({ canBeAsked }) => !canBeAsked).map(({ value }) => value);
    if (cannot.length === 0 || can.length === 0) return [];
    return [`${say.byFact(fact, listed(can, say.or), listed(cannot, say.or))}.`];
  });
}

function dependentLines({ dependents }: Explained, say: RoutingWords): string[] {
  const lines = dependents.map(({ id, bond, words, file, line }) => {
    const what = bond.endsWith(' when') ? `${say.bonds[bond]} ${words}` : say.bonds[bond];
    return `${id ?? say.check} ${bond === 'checks' ? words : what}  (${file}:${line})`;
  });
  return [...new Set(lines)];
}
