/** Checks an imported set, and tells what is wrong with the document from what was broken on the way and what is left to decide. */
import { Checker } from '../../lint/checking/checker.ts';
import type { Finding } from '../../lint/finding.ts';
import type { Document } from '../../project/document.ts';
import { Project } from '../../project/project.ts';
import { RULES } from '../../rules/index.ts';

/** Where what was found most likely comes from. */
export type Origin = 'document' | 'extraction' | 'decision';

export interface FoundByRule {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly origin: Origin;
  readonly count: number;
  /** The first of them. */
  readonly message: string;
}

export type ImportFindings = readonly FoundByRule[];

/** What is found in a set, by rule, the most serious first. */
export function findingsOf(documents: readonly Document[], isExtracted: boolean): ImportFindings {
  const project = new Project(undefined, { isStill: true });
  for (const document of documents) project.put(document);
  const checker = new Checker(project, RULES);
  checker.refresh();
  const byRule = new Map<string, Finding[]>();
  for (const { uri } of documents)
    for (const finding of checker.findings(uri).findings) {
      const known = byRule.get(finding.rule);
      if (known) known.push(finding);
      else byRule.set(finding.rule, [finding]);
    }
  return [...byRule.values()]
    .map((found) => ({
      rule: found[0]!.rule,
      severity: found[0]!.severity,
      origin: originOf(found[0]!.rule, isExtracted),
      count: found.length,
      message: found[0]!.message,
    }))
    .sort((a, b) => RANK[a.severity] - RANK[b.severity] || b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

const RANK: Record<Finding['severity'], number> = { error: 0, warning: 1, hint: 2 };

/** What only guesses of ours, or what no document prints, can bring about. */
const DECISIONS = /^(?:open|answer|routing|criteria|rating|change|translation)\//;
/** What taking a text out of pages brings about as easily as its author does. */
const BROKEN = new Set([
  'id/missing',
  'id/out-of-order',
  'text/missing',
  'text/question-mark',
  'text/spelling',
  'guidance/missing',
]);

function originOf(rule: string, isExtracted: boolean): Origin {
  if (DECISIONS.test(rule)) return 'decision';
  return isExtracted && BROKEN.has(rule) ? 'extraction' : 'document';
}
