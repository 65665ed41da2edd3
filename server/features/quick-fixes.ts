/** Offers what can be done about findings: their fixes, all safe fixes of a rule, and comments that silence them. */
import type { Finding, Fix } from '../lint/finding.ts';
import { fixesThatFit, safeFixOf } from '../lint/fixing/fixing.ts';
import type { Project } from '../project/project.ts';
import { type Range, rangeContains, rangesOverlap } from '../text/position.ts';
import { type Place, placeOf } from './places/place.ts';
import { type Silence, silence } from './quick-fixes/silence.ts';

/** A text that takes the place of another. */
export interface TextEdit extends Place {
  readonly text: string;
}

/** What can be done about the findings at a place. */
export type QuickFix =
  | {
      readonly is: 'fix';
      readonly title: string;
      readonly finding: Finding;
      readonly fix: Fix;
      readonly isBest: boolean;
    }
  | { readonly is: 'fix all'; readonly title: string; readonly finding: Finding }
  | { readonly is: 'silence'; readonly title: string; readonly finding: Finding; readonly silence: Silence };

/**
 * What can be done about the findings at a range: their fixes, all safe fixes of the same rule, and a comment
 * that silences the finding where that is allowed.
 * @param findings those of the whole document.
 * @param mayBeSilenced says so of a rule by its name.
 */
export function quickFixes(
  project: Project,
  findings: readonly Finding[],
  range: Range,
  mayBeSilenced: (rule: string) => boolean,
): QuickFix[] {
  const here = findings.filter((finding) => touches(finding.at.chunk.rangeOf(finding.at), range));
  const fixes = here.flatMap((finding) =>
    finding.fixes.map(
      (fix, index): QuickFix => ({
        is: 'fix',
        title: fix.title,
        finding,
        fix,
        isBest: index === 0 && fix.safe,
      }),
    ),
  );
  const rules = new Map(here.map((finding) => [finding.rule, finding]));
  const all = [...rules.values()]
    .filter(({ rule }) => isRepeated(findings, rule))
    .map(
      (finding): QuickFix => ({
        is: 'fix all',
        title: `Fix all of ${finding.rule} in this document`,
        finding,
      }),
    );
  const silences = [...rules.values()]
    .filter(({ rule }) => mayBeSilenced(rule))
    .flatMap((finding) => silencing(project, finding));
  return [...fixes, ...all, ...silences];
}

function touches(a: Range, b: Range): boolean {
  return rangesOverlap(a, b) || rangeContains(a, b.start) || rangeContains(b, a.start);
}

function isRepeated(findings: readonly Finding[], rule: string): boolean {
  let count = 0;
  for (const finding of findings) if (finding.rule === rule && safeFixOf(finding) && ++count > 1) return true;
  return false;
}

function silencing(project: Project, finding: Finding): QuickFix[] {
  const comment = silence(project, finding);
  return comment
    ? [{ is: 'silence', title: `Silence ${finding.rule} here, with a reason`, finding, silence: comment }]
    : [];
}

/** The edits of the safe fixes among some findings, of one rule or of all; of two that touch, the first only. */
export function safeEdits(project: Project, findings: readonly Finding[], rule?: string): TextEdit[] {
  const fixes = findings
    .filter((finding) => rule === undefined || finding.rule === rule)
    .flatMap((finding) => safeFixOf(finding) ?? []);
  return fixesThatFit(fixes).flatMap((fix) => editsOf(project, fix));
}

/** The edits of a fix, where they stand now. */
export function editsOf(project: Project, fix: Fix): TextEdit[] {
  return fix.edits.flatMap(({ at, text }) => {
    const place = placeOf(project, at);
    return place ? [{ ...place, text }] : [];
  });
}
