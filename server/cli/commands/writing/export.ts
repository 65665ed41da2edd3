/** The command `carag export`: writes a question set as a Word document, a web page, a spreadsheet or data. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { TooLong } from '../../../exchange/cell-text.ts';
import { exportedCsv } from '../../../export/csv.ts';
import { type ExportedSet, exportedSet } from '../../../export/exported-set.ts';
import { exportedPage, TABLE_STYLE } from '../../../export/html.ts';
import { exportedJson } from '../../../export/json.ts';
import { placedQuestions } from '../../../export/table.ts';
import { exportedWord } from '../../../export/word.ts';
import { exportedWorkbook } from '../../../export/workbook.ts';
import type { Project } from '../../../project/project.ts';
import type { QuestionSet } from '../../../project/question-sets.ts';
import { projectIn } from '../../../translation/in-language.ts';
import { languagesOf } from '../../../translation/translations.ts';
import { openDisk } from '../../disk/open-disk.ts';
import { saveNew, savePage } from '../../disk/save.ts';
import { Failure } from '../../failure.ts';
import { print } from '../../output/print.ts';
import { counted, listed } from '../../output/words.ts';
import { pathTargets } from '../../targets.ts';
import { loadWorkspace, shownPath } from '../../workspace.ts';

export const EXPORT_FORMATS = ['docx', 'html', 'xlsx', 'csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  readonly to?: ExportFormat | undefined;
  readonly out: string;
  readonly language?: string;
  /** Where the style sheet of the form is. */
  readonly style: URL;
}

/** Writes a set in another format. Throws a `Failure` where there is none, or the file is there already. */
export async function exportSet(path: string, { to, out, language, style }: ExportOptions): Promise<void> {
  const format = formatOf(out, to);
  const workspace = await loadWorkspace(await pathTargets([path]), openDisk());
  const own = setAt(path, [...new Set(workspace.asked.flatMap((uri) => workspace.project.setOf(uri) ?? []))]);
  const languages = languagesOf(own);
  if (language !== undefined && !languages.includes(language))
    throw new Failure(
      `“${path}” cannot be exported in “${language}”: its languages are ${listed(languages)}.`,
    );
  const project = projectIn(workspace.project, own, language);
  const set = project.sets.get(own.folder)!;
  const exported = exportedSet(project, set);
  if (!exported) throw new Failure(`“${path}” has no section with questions, so there is nothing to write.`);
  if (format === 'html') await savePage(out, await page(project, set, exported, style));
  else await saveNew(out, await contentOf(exported, format, out));
  const count = [...placedQuestions(exported)].length;
  print(`Wrote ${relative('.', resolve(out))}: ${set.title}, ${counted(count, 'question')}.\n`);
}

/** The format that is asked for, by name or by the end of the file’s. */
function formatOf(out: string, to: ExportFormat | undefined): ExportFormat {
  const ending = /\.([^./\\]+)$/.exec(out)?.[1]?.toLowerCase();
  const named = EXPORT_FORMATS.find((format) => format === (ending === 'htm' ? 'html' : ending));
  if (to && named && to !== named)
    throw new Failure(
      `“${out}” ends like ${named}, but --to asks for ${to}. Give a name that ends in .${to}.`,
    );
  const format = to ?? named;
  if (!format)
    throw new Failure(
      `The name “${out}” does not say what to write. Let it end in ${listed(
        EXPORT_FORMATS.map((each) => `.${each}`),
        'or',
      )}, or add --to.`,
    );
  return format;
}

function setAt(path: string, sets: readonly QuestionSet[]): QuestionSet {
  if (sets.length === 1) return sets[0]!;
  const why =
    sets.length === 0
      ? 'there is no question set in it'
      : `it holds ${sets.length} question sets. Name one of them: ${listed(
          sets.map(({ folder }) => shownPath(folder)),
          'or',
        )}`;
  throw new Failure(`“${path}” cannot be exported: ${why}.`);
}

async function page(project: Project, set: QuestionSet, exported: ExportedSet, style: URL): Promise<string> {
  const css = `${await readFile(style, 'utf8')}\n${TABLE_STYLE}`;
  const hash = createHash('sha256').update(css).digest('base64');
  return exportedPage(project, set, exported, { css, hash });
}

async function contentOf(
  exported: ExportedSet,
  format: ExportFormat,
  out: string,
): Promise<Uint8Array | string> {
  try {
    if (format === 'docx') return await exportedWord(exported);
    if (format === 'xlsx') return await exportedWorkbook(exported);
  } catch (error) {
    if (error instanceof TooLong)
      throw new Failure(`“${out}” cannot be written: ${error.message}. Export it as docx, html or json.`);
    throw error;
  }
  return format === 'csv' ? exportedCsv(exported) : exportedJson(exported);
}
