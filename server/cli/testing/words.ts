/** Sentences for all reports of `carag test`: failures and how they came to be, what no case asks, what was checked. */
import type { Project } from '../../project/project.ts';
import { stepInWords } from '../../routing/cases/why.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { TestFailure } from '../../testing/cases.ts';
import { groupBy } from '../../text/group-by.ts';
import { filePlaceOf } from '../linting/report.ts';
import { counted, listed } from '../output/words.ts';
import { shownPath } from '../workspace.ts';
import type { UnaskedEntry } from './coverage.ts';
import type { TestedSet, TestSummary } from './report.ts';

/** “Youth offending, domain two 2.1 (domain-two)”. */
export function setWords({ set }: Pick<TestedSet, 'set'>): string {
  if (!set) return 'In no question set';
  const version = set.model?.version?.value;
  return `${set.title}${version ? ` ${version}` : ''} (${shownPath(set.folder)})`;
}

/** What is wrong, in a sentence: of an expectation, what was expected and what is so instead. */
export function failureWords({ finding, expected }: TestFailure): string {
  if (!expected) return finding.message;
  const { name, isAsked } = expected;
  return isAsked ? `${name} should be asked, but it is not.` : `${name} should not be asked, but it is.`;
}

/** A failure in lines: its place and what is wrong, then how it came to be so, with the places that settle it. */
export function failureLines(project: Project, failure: TestFailure): string[] {
  const { finding, expected } = failure;
  const rule = expected ? '' : `  ${finding.rule}`;
  const head = `${placeWords(project, finding.at)}  ${failureWords(failure)}${rule}`;
  return [head, ...pathLines(project, failure).map((line) => `  ${line}`)];
}

function pathLines(project: Project, failure: TestFailure): string[] {
  const { path, finding } = failure;
  if (path.length === 0)
    return finding.related.map(({ at, message }) => `${message}  ${placeWords(project, at)}`);
  const said = failureWords(failure);
  return path.flatMap((step) => {
    const place = step.at ? `  ${placeWords(project, step.at)}` : '';
    // The sentence of a finding tells its first step already.
    if (said.includes(step.because)) return place ? `see${place}` : [];
    return `${stepInWords(step)}.${place}`;
  });
}

function placeWords(project: Project, at: Span): string {
  const { file, line, column } = filePlaceOf(project, at);
  return `${file}:${line}:${column}`;
}

/** What no case of a set asks, in lines; nothing where all is asked. */
export function coverageLines(project: Project, { coverage, cases, inAll }: TestedSet): string[] {
  if (cases.length < inAll)
    return [`Only ${cases.length} of its ${counted(inAll, 'case')} ran, so what no case asks is not told.`];
  const unreached = coverage?.unreached ?? [];
  if (unreached.length === 0) return [];
  const count = (kind: string) => unreached.filter((each) => each.kind === kind).length;
  const what = [
    count('question') > 0 && counted(count('question'), 'question'),
    count('row') > 0 && counted(count('row'), 'row'),
  ].filter((text) => text !== false);
  return [
    `No case asks ${listed(what)}:`,
    ...[...groupBy(unreached, (each) => placeWords(project, each.at))].map(
      ([place, those]) => `  ${idsWords(those)}  ${place}`,
    ),
  ];
}

/** So many rows of one place are named. */
const MOST_NAMED = 3;

/** The ids of what stands in one place: several where rows are taken from another question. */
function idsWords(those: readonly UnaskedEntry[]): string {
  const ids = those.map(({ id }) => id);
  const more = ids.length - MOST_NAMED;
  return more > 1 ? `${ids.slice(0, MOST_NAMED).join(', ')} and ${more} more` : listed(ids);
}

/** What was checked and what was not, a sentence a line. */
export function checkedCaseLines(summary: TestSummary): string[] {
  const { sets, cases, expectations, notMet, ratingsNotChecked, ignored, rulesOff } = summary;
  const { tooComplex, setsWithoutCases, errorsElsewhere } = summary;
  const unmet = notMet > 0 ? `, of which ${counted(notMet, 'is', 'are')} not met` : '';
  const notChecked = expectations - summary.met - notMet;
  const lines = [
    `Checked ${counted(sets, 'question set')}: ${counted(cases, 'case')}, ${counted(expectations, 'expectation')}${unmet}.`,
  ];
  if (ratingsNotChecked > 0)
    lines.push(
      `Not checked: ${counted(ratingsNotChecked, 'rating')} that cases expect, because no ratings document rates them.`,
    );
  if (ignored > 0) lines.push(`Comments silence ${counted(ignored, 'finding')} in cases.`);
  if (rulesOff.length > 0) lines.push(`Turned off: ${listed(rulesOff)}.`);
  if (notChecked > 0) lines.push(`So ${counted(notChecked, 'expectation')} counted neither way.`);
  if (tooComplex.length > 0)
    lines.push(`Too complex to tell whether a case asks them: ${listed(tooComplex)}.`);
  if (setsWithoutCases.length > 0) lines.push(`Without any case: ${listed(setsWithoutCases)}.`);
  if (errorsElsewhere > 0)
    lines.push(
      `The sets have ${counted(errorsElsewhere, 'error')} outside their cases, which may bear on them: “carag lint” names them.`,
    );
  return lines;
}
