/** The command `carag translate`: lists what there is to translate, hands it out in a file, and takes it back. */
import { basename, extname, resolve } from 'node:path';
import { TooLong } from '../../../exchange/cell-text.ts';
import { NotTaken, type ReturnedText, tableOf, textsOfTable } from '../../../exchange/translation/table.ts';
import type { Taken } from '../../../exchange/translation/take.ts';
import { translationWork } from '../../../exchange/translation/work.ts';
import type { DocumentChange } from '../../../exchange/translation/write-texts.ts';
import { decode } from '../../../project/document.ts';
import type { QuestionSet } from '../../../project/question-sets.ts';
import { languageName, languagesOf, Translations } from '../../../translation/translations.ts';
import { uriOf } from '../../disk/disk.ts';
import { openDisk } from '../../disk/open-disk.ts';
import { paths } from '../../disk/paths.ts';
import { bytesOf } from '../../disk/read-file.ts';
import { saveFile } from '../../disk/save.ts';
import { writeAllNew } from '../../disk/write.ts';
import { Failure, fileFailure } from '../../failure.ts';
import { print } from '../../output/print.ts';
import { jsonText } from '../../output/shown.ts';
import { harmless } from '../../output/terminal.ts';
import { counted, listed } from '../../output/words.ts';
import { pathTargets } from '../../targets.ts';
import { translationReport } from '../../translation/report.ts';
import { translationMarkdown, translationText } from '../../translation/words.ts';
import { loadWorkspace, shownPath } from '../../workspace.ts';

export interface TranslateOptions {
  readonly to: string;
  readonly format: 'text' | 'json' | 'markdown';
  /** The file for the translator. */
  readonly write?: string;
  /** The file that the translator returned. */
  readonly take?: string;
  readonly checkedBy?: string;
  readonly on?: string;
}

/** No larger file is taken back. */
const LARGEST = 50 * 1024 * 1024;

/**
 * Lists what there is to do, or hands it out, or takes it back. Ends with 1 where a list is not empty, or where something
 * that was returned has no place. Throws a `Failure` where there is no such set, language or file.
 */
export async function translate(path: string, options: TranslateOptions): Promise<void> {
  const set = await setAt(path);
  const language = languageIn(set, options.to);
  if (options.take !== undefined) return takeBack(set, language, options.take, options);
  if (options.write !== undefined) return handOut(set, language, options.write);
  const report = translationReport(set, language);
  const isDone = report.toDo.texts === 0 && report.documents.every(({ extra }) => extra.length === 0);
  process.exitCode = isDone ? 0 : 1;
  if (options.format === 'json') print(`${jsonText(report)}\n`);
  else print(options.format === 'markdown' ? translationMarkdown(report) : translationText(report));
}

async function setAt(path: string): Promise<QuestionSet> {
  const given = await pathTargets([path]);
  const { project, asked } = await loadWorkspace(given, openDisk());
  const folder = given[0]!.targets[0]!.set;
  const own = folder ? project.sets.get(uriOf(folder)) : undefined;
  const sets = [...new Set(asked.flatMap((uri) => project.setOf(uri) ?? []))];
  const [only] = sets;
  if (own) return own;
  if (only && sets.length === 1) return only;
  throw new Failure(
    sets.length === 0
      ? `There is no question set in “${path}”.`
      : `“${path}” holds ${sets.length} question sets. Name one of them: ${listed(
          sets.map((set) => shownPath(set.folder)),
          'or',
        )}.`,
  );
}

function languageIn(set: QuestionSet, to: string): string {
  const language = to.toLowerCase();
  const languages = languagesOf(set);
  if (language === Translations.of(set).source)
    throw new Failure(
      `The set is written in ${languageName(language)} (${language}), so there is nothing to translate.`,
    );
  if (!languages.includes(language))
    throw new Failure(
      `“${to}” is not among the languages of the set, which are ${listed(languages)}. Add it to “languages” in ${shownPath(set.manifest.uri)}.`,
    );
  return language;
}

async function handOut(set: QuestionSet, language: string, file: string): Promise<void> {
  const documents = translationWork(set, language);
  const texts = documents.flatMap((each) => each.texts);
  const kind = kindOf(file);
  const bytes =
    kind === 'xliff'
      ? (await import('../../../exchange/translation/xliff-write.ts')).xliffOf(documents, {
          source: Translations.of(set).source,
          language,
        })
      : await spreadsheetOf(kind, tableOf(texts), file);
  await saveFile(file, bytes);
  print(
    `Wrote ${counted(texts.length, 'text')} into ${harmless(file)}. Next: “carag translate --take” reads it when it comes back.\n`,
  );
}

async function spreadsheetOf(
  kind: 'csv' | 'xlsx',
  rows: string[][],
  file: string,
): Promise<string | Uint8Array> {
  const { csvOf, workbookOf } = await import('../../../exchange/translation/spreadsheet.ts');
  if (kind === 'csv') return csvOf(rows);
  try {
    return await workbookOf(rows);
  } catch (error) {
    if (error instanceof TooLong)
      throw new Failure(`“${file}” cannot be written: ${error.message}. Write it as .csv or .xlf.`);
    throw error;
  }
}

type FileKind = 'csv' | 'xlsx' | 'xliff';

const KINDS: Readonly<Record<string, FileKind>> = {
  '.csv': 'csv',
  '.xlsx': 'xlsx',
  '.xlf': 'xliff',
  '.xliff': 'xliff',
};

function kindOf(file: string): FileKind {
  const kind = KINDS[extname(file).toLowerCase()];
  if (!kind)
    throw new Failure(`The name of “${file}” has to end in .csv, .xlsx or .xlf, which say what is written.`);
  return kind;
}

async function takeBack(
  set: QuestionSet,
  language: string,
  file: string,
  options: TranslateOptions,
): Promise<void> {
  const returned = await returnedIn(file, language);
  const { checkedBy: by, on = new Date().toISOString().slice(0, 10) } = options;
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(on))
    throw new Failure(`“${on}” is no date: write it as 2024, 2024-05 or 2024-05-31.`);
  const { taken } = await import('../../../exchange/translation/take.ts');
  const outcome = taken(
    set,
    language,
    returned,
    by === undefined ? undefined : { by, on },
    by !== undefined && !returned.some(({ isChecked }) => isChecked),
  );
  const [first] = outcome.wouldUncheck;
  if (first !== undefined)
    throw new Failure(
      `The translation of “${first}” says that it was checked, and “${file}” has texts for it that were not. Say who has checked them with --checked-by, or take “checked” out of the translation.`,
    );
  await writeDocuments(outcome.documents);
  process.exitCode = outcome.unknown.length > 0 ? 1 : 0;
  print(told(outcome, file));
}

async function writeDocuments(documents: readonly DocumentChange[]): Promise<void> {
  const at = documents.map(({ uri, ...change }) => ({ path: paths.pathOf(uri), ...change }));
  await writeAllNew(
    at.flatMap(({ path, before, after }) => (before === undefined ? [{ path, text: after }] : [])),
    at.flatMap(({ path, before, after }) =>
      before === undefined
        ? []
        : [{ path, before, rounds: [[{ start: 0, end: before.length, text: after }]] }],
    ),
  );
}

async function returnedIn(file: string, language: string): Promise<readonly ReturnedText[]> {
  const kind = kindOf(file);
  const bytes = bytesFrom(file);
  try {
    if (kind === 'xliff') {
      const { readXliff } = await import('../../../exchange/translation/xliff-read.ts');
      const read = readXliff(textFrom(bytes));
      if (read.language !== language)
        throw new NotTaken(
          `it is into ${languageName(read.language || 'und')}, and not into ${languageName(language)}`,
        );
      return read.texts;
    }
    const { rowsOfCsv, rowsOfWorkbook } = await import('../../../exchange/translation/spreadsheet.ts');
    return textsOfTable(kind === 'csv' ? rowsOfCsv(textFrom(bytes)) : await rowsOfWorkbook(bytes));
  } catch (error) {
    if (error instanceof NotTaken) throw new Failure(`“${file}” cannot be taken back: ${error.message}.`);
    throw error;
  }
}

function textFrom(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text === undefined) throw new NotTaken('it has signs that are not UTF-8. Save it as “CSV UTF-8”');
  return text;
}

function bytesFrom(file: string): Uint8Array {
  let bytes: Uint8Array | undefined;
  try {
    bytes = bytesOf(resolve(file), LARGEST);
  } catch (error) {
    throw fileFailure(`“${file}” cannot be read`, error);
  }
  if (!bytes) throw new Failure(`“${basename(file)}” cannot be taken back: it is no ordinary file.`);
  if (bytes.length > LARGEST) throw new Failure(`“${file}” cannot be taken back: it is larger than 50 MB.`);
  return bytes;
}

function told(
  { documents, added, changed, checked, unchanged, blank, unknown }: Taken,
  file: string,
): string {
  const counts = [
    [added, 'new'],
    [changed, 'changed'],
    [checked, 'checked'],
    [unchanged, 'as it was'],
    [blank, 'still blank'],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const written =
    documents.length > 0
      ? `Wrote ${listed(documents.map(({ uri }) => harmless(shownPath(uri))).sort())}.\n`
      : 'Nothing had to be written.\n';
  const lost = unknown.map(({ document, path }) => `  ${harmless(`${document}  ${path}`)}\n`).join('');
  return `Took ${harmless(file)} back: ${said.join(', ') || 'it has no texts'}.\n${written}${lost === '' ? '' : `The set has no text for these, so they were left out:\n${lost}`}`;
}
