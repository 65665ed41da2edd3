/** Writes which question of one version is which of others: as tables for programs, and as a report for people. */
import type { Crossing } from '../../change/crosswalk/crosswalk.ts';
import type { Lineage } from '../../change/crosswalk/lineage.ts';
import { csvText } from '../../exchange/case-data/write.ts';
import { heading, paragraph, type Report, type Row } from '../../report/tree.ts';
import type { CrosswalkWords } from './crosswalk-words.ts';

/** Several ids in a cell are parted as several codes are in case data. */
const several = (texts: readonly string[]) => texts.join(';');

export function crossingsCsv(found: readonly Crossing[]): string {
  const rows = found.map(({ from, to, relation, comparable, classes }) => [
    several(from),
    several(to),
    relation,
    comparable,
    several(classes),
  ]);
  return csvText([['from', 'to', 'relation', 'comparable', 'classes'], ...rows]);
}

/** A column for each version, and one for what became of a question from each to the next. */
export function lineagesCsv(found: readonly Lineage[], versions: readonly string[]): string {
  const [first = '', ...later] = versions;
  const heads = [first, ...later.flatMap((version) => [`to ${version}`, version]), 'comparable', 'classes'];
  const rows = found.map(({ ids, relations, comparable, classes }) => [
    several(ids[0] ?? []),
    ...later.flatMap((_, at) => [several(relations[at] ?? []), several(ids[at + 1] ?? [])]),
    comparable,
    several(classes),
  ]);
  return csvText([heads, ...rows]);
}

/** A line for each question that was ever asked. */
export function lineagesReport(
  found: readonly Lineage[],
  versions: readonly string[],
  say: CrosswalkWords,
): Report {
  const title = say.title(versions[0]!, versions.at(-1)!);
  const [first, ...others] = [...versions, say.became, say.comparable];
  return {
    name: title,
    language: say.language,
    parts: [
      heading(1, title),
      paragraph(say.about),
      {
        is: 'table',
        caption: say.questions(found.length),
        columns: [
          { name: first!, holds: 'name' },
          ...others.map((name) => ({ name, holds: 'words' as const })),
        ],
        groups: [{ rows: found.map((lineage) => row(lineage, say)) }],
      },
    ],
  };
}

function row({ ids, relations, comparable }: Lineage, say: CrosswalkWords): Row {
  const [name = '', ...later] = ids.map((each) => each.join(', ') || '–');
  const became = relations.map((each) => each.map((relation) => say.relations[relation]).join(', ') || '–');
  return {
    name,
    cells: [...later.map((each) => [each]), [became.join(' → ')], [say.answers[comparable]]],
  };
}
