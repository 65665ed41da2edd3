import { expect } from 'vitest';
import { Checker, type DocumentFindings } from '../server/lint/checking/checker.ts';
import { completed, type ExampleSet } from '../server/lint/example.ts';
import type { Finding } from '../server/lint/finding.ts';
import type { Rule } from '../server/lint/rule.ts';
import { documentOf, formatOf } from '../server/project/document.ts';
import type { Project } from '../server/project/project.ts';
import { RULES } from '../server/rules/index.ts';
import { Source } from '../server/syntax/source.ts';
import { exampleProject } from '../tools/example-project.ts';
import { britishWords } from '../tools/words.mjs';

export const ROOT = 'file:///set';

/** Only the fixtures of spelling are held against it: the words of the others are not what they are about. */
const WORDS = await britishWords();

/** A project that holds documents given by path below `ROOT`. */
export function projectOf(
  documents: Readonly<Record<string, string>>,
  words?: () => Uint8Array | undefined,
): Project {
  return exampleProject(documents, ROOT, words);
}

function put(project: Project, path: string, text: string): void {
  const uri = `${ROOT}/${path}`;
  const known = project.documents.get(uri);
  const source = known ? known.source.replacedBy(text) : Source.of(text, formatOf(uri)!);
  project.put(documentOf(uri, source, known));
}

export interface Found {
  readonly path: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  /** 1-based, as on the command line. */
  readonly line: number;
  readonly column: number;
  /** The words that the finding marks. */
  readonly marked: string;
  readonly finding: Finding;
}

/** Everything that is found in some documents. A rule that crashes fails the test. */
export function findingsIn(
  documents: Readonly<Record<string, string>>,
  rules: readonly Rule[] = RULES,
  words?: () => Uint8Array | undefined,
): Found[] {
  return editing(documents, rules, words)({});
}

/** Documents as an editor keeps them: finds what is found after further changes, checking again only what they touch. */
export function editing(
  documents: Readonly<Record<string, string>>,
  rules: readonly Rule[] = RULES,
  words?: () => Uint8Array | undefined,
): (changed: Readonly<Record<string, string>>) => Found[] {
  const project = projectOf(documents, words);
  const checker = new Checker(project, rules, (_rule, error) => {
    throw error;
  });
  return (changed) => {
    for (const [path, text] of Object.entries(changed)) put(project, path, text);
    checker.refresh();
    return [...project.documents.keys()].flatMap((uri) => foundIn(uri, checker.findings(uri)));
  };
}

export function foundIn(uri: string, { findings }: DocumentFindings): Found[] {
  return findings.map((finding) => {
    const { start } = finding.at.chunk.rangeOf(finding.at);
    const marked = finding.at.chunk.text.slice(finding.at.start, finding.at.end);
    const { rule, severity, message } = finding;
    return {
      path: uri.slice(ROOT.length + 1),
      rule,
      severity,
      message,
      line: start.line + 1,
      column: start.character + 1,
      marked,
      finding,
    };
  });
}

/** The documents without the marks « and », and where each mark stood. */
export function unmarked(example: ExampleSet): { documents: Record<string, string>; marks: string[] } {
  const documents: Record<string, string> = {};
  const marks: string[] = [];
  for (const [path, text] of Object.entries(example)) {
    documents[path] = text.replace(/[«»]/g, '');
    for (const match of text.matchAll(/«([^»]*)»/g)) {
      const before = text.slice(0, match.index).replace(/[«»]/g, '');
      const line = before.split('\n').length;
      const column = before.length - before.lastIndexOf('\n');
      marks.push(`${path}:${line}:${column} ${match[1]}`);
    }
  }
  return { documents, marks };
}

/** Of a fixture in which no other rule may find anything. */
export const alone = { alone: true };

/** Checks that a rule fires at every mark of a fixture and nowhere else, and that no other rule of `alone` fires. */
export function check(rule: string, fixture: ExampleSet, options: { alone?: boolean } = {}): Found[] {
  const { documents, marks } = unmarked(fixture);
  const all = findingsIn(completed(documents), RULES, rule === 'text/spelling' ? () => WORDS : undefined);
  const found = all.filter((finding) => finding.rule === rule);
  expect(
    found.map((finding) => `${finding.path}:${finding.line}:${finding.column} ${finding.marked}`).sort(),
  ).toEqual(marks.sort());
  if (options.alone) expect(all.filter((finding) => finding.rule !== rule).map(line)).toEqual([]);
  return found;
}

/** Checks that nothing at all is found. */
export function checkClean(fixture: ExampleSet): void {
  expect(findingsIn(completed(fixture)).map(line)).toEqual([]);
}

export function line(found: Found): string {
  return `${found.path}:${found.line}:${found.column} ${found.severity} ${found.rule} ${found.message}`;
}
