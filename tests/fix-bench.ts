/** Applies fixes one at a time, and tells what each leaves and what it brings. */
import { Checker } from '../server/lint/checking/checker.ts';
import type { Fix } from '../server/lint/finding.ts';
import { replacementsOf, withReplacements } from '../server/lint/fixing/fixing.ts';
import { type Document, documentOf, formatOf } from '../server/project/document.ts';
import { Project } from '../server/project/project.ts';
import { RULES } from '../server/rules/index.ts';
import { Source } from '../server/syntax/source.ts';
import { type Found, foundIn, line, ROOT } from './check.ts';

/** What a fix does to the findings of its documents. */
export interface Outcome {
  readonly found: Found;
  readonly fix: Fix;
  /** The finding is still there. */
  readonly isLeft: boolean;
  /** What is found now and was not before. */
  readonly brought: readonly Found[];
}

export class FixBench {
  private readonly project: Project;
  private readonly checker: Checker;

  constructor(documents: Readonly<Record<string, string>>, words?: Uint8Array) {
    this.project = new Project(() => words);
    this.put(documents);
    this.checker = new Checker(this.project, RULES, (_rule, error) => {
      throw error;
    });
  }

  /** Puts documents in place of those of the same paths, and tells all that is found then. */
  findings(changed: Readonly<Record<string, string>> = {}): Found[] {
    this.put(changed);
    this.checker.refresh();
    return [...this.project.documents.keys()].flatMap((uri) => foundIn(uri, this.checker.findings(uri)));
  }

  /** What each fix of the findings does, by itself. */
  *outcomes(before: readonly Found[]): Generator<Outcome> {
    const known = countsOf(before);
    for (const found of before)
      for (const fix of found.finding.fixes) {
        const { before: kept, after: texts } = this.edited(fix);
        const after = this.findings(texts);
        const left = countsOf(after);
        const isLeft = left.get(keyOf(found))! >= known.get(keyOf(found))!;
        const brought = after.filter((each) => left.get(keyOf(each))! > (known.get(keyOf(each)) ?? 0));
        // The very documents come back, so that later fixes still have their places.
        for (const document of kept) this.project.put(document);
        this.checker.refresh();
        yield { found, fix, isLeft, brought };
      }
  }

  private edited(fix: Fix): { before: Document[]; after: Record<string, string> } {
    const before: Document[] = [];
    const after: Record<string, string> = {};
    for (const [uri, replacements] of replacementsOf(this.project, [fix])) {
      const document = this.project.documents.get(uri)!;
      before.push(document);
      after[uri.slice(ROOT.length + 1)] = withReplacements(document.source.text, replacements);
    }
    return { before, after };
  }

  private put(documents: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(documents)) {
      const uri = `${ROOT}/${path}`;
      const known = this.project.documents.get(uri);
      const source = known ? known.source.replacedBy(text) : Source.of(text, formatOf(uri)!);
      this.project.put(documentOf(uri, source, known));
    }
  }
}

/** Findings are counted by rule and document: a fix may change an id, and with it all that is said of it. */
const keyOf = ({ path, rule }: Found) => `${path} ${rule}`;

function countsOf(found: readonly Found[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of found) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return counts;
}

/** What a fix of one rule may bring to light by another: it could not be told as long as the first was there. */
const REVEALED: Readonly<Record<string, readonly string[]>> = {
  // Which criterion is meant is for the author to say; the others have no question then.
  'criteria/level': ['criteria/uncovered'],
  // What a document is not known to be is not looked for in the manifest.
  'shape/unknown-document': ['shape/section-unlisted'],
};

/** What a fix adds empty is for the author to fill in, and a document is made by those who can write one. */
const isLeftToOthers = ({ title, creates }: Fix) =>
  /^Add (?:“|what is missing)/.test(title) || creates !== undefined;

/** What fixes of these findings do that they must not, in words. */
export function harmOf(bench: FixBench, found: readonly Found[]): string[] {
  return [...bench.outcomes(found)].flatMap(({ found: each, fix, isLeft, brought }) => [
    ...(isLeft && !isLeftToOthers(fix) ? [`${line(each)} is still there after “${fix.title}”`] : []),
    ...brought
      .filter(({ rule }) => !REVEALED[each.rule]?.includes(rule))
      .map((other) => `“${fix.title}” of ${line(each)} brings ${line(other)}`),
  ]);
}
