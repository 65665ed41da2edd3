/** Sentences for all reports of `carag test`: failures and how they came to be, what no case asks, what was checked. */
import type { Project } from '../../project/project.ts';
import { stepInWords } from '../../routing/cases/why.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { TestFailure } from '../../testing/cases.ts';
import { groupBy } from '../../text/group-by.ts';
import { filePlaceOf } from '../linting/report.ts';
import { shownPath } from '../workspace.ts';
import type { UnaskedEntry } from './coverage.ts';
import { english } from './english.ts';
import type { TestWords } from './language.ts';
import type { TestedSet, TestSummary } from './report.ts';
import { welsh } from './welsh.ts';

/** The words of a language, as far as cases are reported in it; the English ones otherwise. */
export const testWords = (language: string | undefined): TestWords =>
  /^cy\b/i.test(language ?? '') ? welsh : english;

/** “Youth offending, domain two 2.1 (domain-two)”. */
export function setWords({ set, language }: Pick<TestedSet, 'set' | 'language'>): string {
  if (!set) return testWords(language).noSet;
  const version = set.model?.version?.value;
  return `${set.title}${version ? ` ${version}` : ''} (${shownPath(set.folder)})`;
}

/** What is wrong, in a sentence: of an expectation, what was expected and what is so instead. */
export function failureWords({ finding, expected }: TestFailure, language?: string): string {
  if (!expected) return finding.message;
  const { name, isAsked } = expected;
  const say = testWords(language);
  return isAsked ? say.notAsked(name) : say.isAsked(name);
}

/** A failure in lines: its place and what is wrong, then how it came to be so, with the places that settle it. */
export function failureLines(project: Project, failure: TestFailure, language?: string): string[] {
  const { finding, expected } = failure;
  const rule = expected ? '' : `  ${finding.rule}`;
  const head = `${placeWords(project, finding.at)}  ${failureWords(failure, language)}${rule}`;
  return [head, ...pathLines(project, failure, language).map((line) => `  ${line}`)];
}

function pathLines(project: Project, failure: TestFailure, language: string | undefined): string[] {
  const { path, finding } = failure;
  if (path.length === 0)
    return finding.related.map(({ at, message }) => `${message}  ${placeWords(project, at)}`);
  const said = failureWords(failure, language);
  return path.flatMap((step) => {
    const place = step.at ? `  ${placeWords(project, step.at)}` : '';
    // The sentence of a finding tells its first step already.
    if (said.includes(step.because)) return place ? `${testWords(language).see}${place}` : [];
    return `${stepInWords(step, language)}.${place}`;
  });
}

function placeWords(project: Project, at: Span): string {
  const { file, line, column } = filePlaceOf(project, at);
  return `${file}:${line}:${column}`;
}

/** What no case of a set asks, in lines; nothing where all is asked. */
export function coverageLines(project: Project, { coverage, cases, inAll, language }: TestedSet): string[] {
  const say = testWords(language);
  if (cases.length < inAll) return [say.onlySome(cases.length, inAll)];
  const unreached = coverage?.unreached ?? [];
  if (unreached.length === 0) return [];
  const count = (kind: string) => unreached.filter((each) => each.kind === kind).length;
  return [
    say.noCaseAsks(count('question'), count('row')),
    ...[...groupBy(unreached, (each) => placeWords(project, each.at))].map(
      ([place, those]) => `  ${idsWords(those, say)}  ${place}`,
    ),
  ];
}

/** So many rows of one place are named. */
const MOST_NAMED = 3;

/** The ids of what stands in one place: several where rows are taken from another question. */
function idsWords(those: readonly UnaskedEntry[], say: TestWords): string {
  const ids = those.map(({ id }) => id);
  const more = ids.length - MOST_NAMED;
  return more > 1 ? say.andMore(ids.slice(0, MOST_NAMED), more) : say.list(ids);
}

/** What was checked and what was not, a sentence a line. */
export function checkedCaseLines(summary: TestSummary, say: TestWords): string[] {
  const { expectations, met, notMet, ratingsNotChecked, ignored, rulesOff } = summary;
  const { tooComplex, setsWithoutCases, errorsElsewhere } = summary;
  const notChecked = expectations - met - notMet;
  return [
    say.checked(summary),
    ...(ratingsNotChecked > 0 ? [say.ratingsNotChecked(ratingsNotChecked)] : []),
    ...(ignored > 0 ? [say.silenced(ignored)] : []),
    ...(rulesOff.length > 0 ? [say.off(say.list(rulesOff))] : []),
    ...(notChecked > 0 ? [say.countedNeitherWay(notChecked)] : []),
    ...(tooComplex.length > 0 ? [say.tooComplex(say.list(tooComplex))] : []),
    ...(setsWithoutCases.length > 0 ? [say.withoutCases(say.list(setsWithoutCases))] : []),
    ...(errorsElsewhere > 0 ? [say.errorsElsewhere(errorsElsewhere)] : []),
  ];
}
