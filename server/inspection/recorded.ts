/** Gathers what is to be rated: from a results document with the case data that it names, or from case data alone. */
import type { Checker } from '../lint/checking/checker.ts';
import type { Finding } from '../lint/finding.ts';
import { headModel, type Reading } from '../model/reading.ts';
import type { Document } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import { View } from '../project/view.ts';
import type { Count } from '../ratings/evidence/case-counts.ts';
import type { Evidence } from '../ratings/evidence/evidence.ts';
import { type RatingBasis, ratingBasesFor } from '../ratings/evidence/rating-basis.ts';
import { evidenceIn, ratingBasisOfResults, recordedIn } from '../ratings/evidence/results.ts';
import { Failure } from '../text/failure.ts';
import { parentFolder, resolvePath } from '../text/uri.ts';
import { type CasesRead, caseFormatOf, countedShares, countsOf, readCaseFile } from './case-data.ts';
import type { Source } from './source.ts';

/** The sets as a report tells of them. */
export interface Told {
  readonly project: Project;
  readonly language: string;
  /** The language that is left where nobody has translated something; undefined where all is told in one. */
  readonly left: string | undefined;
}

/** What is to be rated: what a results document records, with the case data that it names, or case data alone. */
export interface RecordedResults {
  readonly title: string;
  readonly file: string;
  readonly ground: RatingBasis;
  readonly evidence: Evidence;
  readonly published: ReadonlyMap<string, string>;
  readonly cases: readonly CasesRead[];
  readonly counts: ReadonlyMap<string, Count>;
  readonly findings: readonly Finding[];
  readonly silenced: readonly Finding[];
  /** The results document, where it names case data: rules do not look into that. */
  readonly reading?: Reading;
}

/** A file of answers that is to be counted, and the set that was answered. */
export interface RatedCaseFile {
  readonly uri: string;
  /** The set as it is written: data is read by it, and what is wrong there is told in English. */
  readonly view: View;
  /** What the set is called in the report. */
  readonly title: string;
}

/** By what a results document is rated. Throws a `Failure` where there is nothing. */
export function groundOf(project: Project, document: Document, { shown }: Source): RatingBasis {
  const reading = document.readings[0]!;
  const set = project.setOf(document.uri);
  const ground = set && ratingBasisOfResults(reading, new View(project, set, () => {}));
  if (ground) return ground;
  const of = headModel(reading, 'results')?.of;
  const where = of ? `the set “${of.value}”, which its “of:” names,` : 'its set';
  throw new Failure(
    `“${shown(document.uri)}” cannot be rated: there is no ratings document. It is looked for in ${where} and in the sets that this one uses.`,
  );
}

/** A file of answers to a set. */
export const caseFileOf = (
  uri: string,
  set: QuestionSet,
  project: Project,
  told: Project,
): RatedCaseFile => ({
  uri,
  view: new View(project, set, () => {}),
  title: told.sets.get(set.folder)?.title ?? set.title,
});

/** The case data that a results document names. Throws a `Failure` where it cannot be told which, or of what set. */
export function caseFilesOf(
  project: Project,
  document: Document,
  { covered }: RatingBasis,
  told: Project,
  source: Source,
): RatedCaseFile[] {
  const cases = headModel(document.readings[0], 'results')?.cases ?? [];
  const folder = parentFolder(document.uri);
  return cases.flatMap((each) => {
    if (!each?.file) return [];
    const named = each.file.value;
    const uri = resolvePath(folder, named);
    if (uri === undefined || !source.reaches(uri))
      throw new Failure(
        `“${named}” cannot be read: it lies outside the folder in which the results are looked at.`,
      );
    const set = each.of ? project.setAt(resolvePath(folder, each.of.value) ?? '') : onlyOne(covered);
    if (!set) throw new Failure(noSet(named, each.of?.value, covered.length));
    return [caseFileOf(uri, set, project, told)];
  });
}

const onlyOne = <Value>(values: readonly Value[]) => (values.length === 1 ? values[0] : undefined);

function noSet(file: string, of: string | undefined, covered: number): string {
  if (of !== undefined)
    return `“${file}” cannot be counted: there is no question set at “${of}”, which its “of:” names.`;
  const sets = covered === 0 ? 'no question set' : `${covered} question sets`;
  return `“${file}” cannot be counted: the ratings cover ${sets}, so say under its “of:” which one was answered.`;
}

/** What a results document records. Throws a `Failure` where its case data cannot be read. */
export async function recordedResults(
  document: Document,
  ground: RatingBasis,
  files: readonly RatedCaseFile[],
  checker: Checker,
  source: Source,
): Promise<RecordedResults> {
  const reading = document.readings[0]!;
  const model = headModel(reading, 'results') ?? { node: undefined };
  const file = source.shown(document.uri);
  const { shares, ...evidence } = evidenceIn(model);
  const { cases, counts } = await counted(files, source);
  return {
    title: model.title?.value ?? file,
    file,
    ground,
    evidence: { ...evidence, shares: new Map([...shares, ...countedShares(counts)]) },
    published: new Map(
      recordedIn(model).flatMap(({ id, result }) => (result.published ? [[id, result.published.value]] : [])),
    ),
    cases,
    counts,
    ...foundIn(document, checker),
    ...(files.length > 0 ? { reading } : {}),
  };
}

/** By what case data is rated. Throws a `Failure` where there is nothing. */
export function groundOfCases(view: View, named: string): RatingBasis {
  const [ground] = ratingBasesFor(view);
  if (ground) return ground;
  throw new Failure(
    `“${named}” cannot be rated: there is no ratings document. It is looked for in the set “${view.set.title}” and in the sets that this one uses.`,
  );
}

/** What case data comes to by itself. Throws a `Failure` where it cannot be read. */
export async function recordedCases(
  file: RatedCaseFile,
  ground: RatingBasis,
  source: Source,
): Promise<RecordedResults> {
  const { cases, counts } = await counted([file], source);
  const evidence = { shares: countedShares(counts), judged: new Map(), departures: new Map() };
  return {
    title: file.title,
    file: cases[0]!.file,
    ground,
    evidence,
    published: new Map(),
    cases,
    counts,
    findings: [],
    silenced: [],
  };
}

async function counted(
  files: readonly RatedCaseFile[],
  source: Source,
): Promise<Pick<RecordedResults, 'cases' | 'counts'>> {
  const cases: CasesRead[] = [];
  for (const { uri, view, title } of files) {
    const format = caseFormatOf(uri);
    if (!format) {
      const file = source.shown(uri);
      throw new Failure(`“${file}” cannot be counted: the name of case data ends in .csv, .json or .jsonl.`);
    }
    cases.push(await readCaseFile(uri, format, view, title, source));
  }
  return { cases, counts: countsOf(cases) };
}

/** What the rules of ratings, and no others, find beside what is not silenced. */
function foundIn({ uri }: Document, checker: Checker): Pick<RecordedResults, 'findings' | 'silenced'> {
  const { findings } = checker.findings(uri);
  const kept = new Set(findings.map(({ at }) => at));
  const silenced = checker.allFindings(uri).filter(({ rule, at }) => /^rating\//.test(rule) && !kept.has(at));
  return { findings, silenced };
}
