/** Writes acceptances of changes into the document in which reviewers read them. */
import { headModel } from '../../model/reading.ts';
import { pairOf } from '../../syntax/tree.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { groupBy } from '../../text/group-by.ts';
import { isInside } from '../../text/uri.ts';
import { paths } from '../disk/paths.ts';
import { uriOf } from '../disk.ts';
import { Failure } from '../failure.ts';
import type { VersionSide } from '../versions/versions.ts';
import { shownPath } from '../workspace.ts';
import { writeAllNew, writeMended } from '../write.ts';
import type { DiffReport, ReportedChange } from './report.ts';

export interface Acceptor {
  readonly by: string;
  readonly why: string;
  readonly on: string;
}

/**
 * Accepts changes by their fingerprints, in the sets where they were made. Throws a `Failure` where there is no such
 * change, or where it cannot be written down.
 */
export async function acceptChanges(
  fingerprints: readonly string[],
  report: DiffReport,
  head: VersionSide,
  acceptor: Acceptor,
): Promise<void> {
  const changes = [...new Set(fingerprints)].map((fingerprint) => {
    const change = report.changes.find((each) => each.fingerprint === fingerprint);
    if (change) return change;
    throw new Failure(`There is no change “${fingerprint}” between these versions, so nothing was accepted.`);
  });
  const fresh = changes.filter(({ accepted }) => accepted === null);
  for (const [set, together] of groupBy(fresh, (change) => setOf(change, head)))
    await accept(together, set, acceptor);
}

/** The folder of the set in which a change was made, which must be one that can be written to. */
function setOf(change: ReportedChange, { versions }: VersionSide) {
  const place = change.places.find(({ version }) => version === 'head');
  const uri = place && uriOf(place.file);
  const folders = versions.map(({ set }) => set).filter((set) => !uri || isInside(uri, set.folder));
  const set = folders.sort((a, b) => b.folder.length - a.folder.length)[0];
  if (!set) throw new Failure(`It cannot be told to which set the change “${change.fingerprint}” belongs.`);
  return set;
}

async function accept(
  changes: readonly ReportedChange[],
  set: VersionSide['versions'][number]['set'],
  acceptor: Acceptor,
): Promise<void> {
  const document = set.inReadingOrder().find(({ kind }) => kind === 'acceptances');
  const items = changes.map((change) => written(change, acceptor)).join('\n');
  if (!document)
    return writeAllNew([
      {
        path: paths.pathOf(`${set.folder}/acceptances.carag.yaml`),
        text: `carag: acceptances\naccepted:\n${items}\n`,
      },
    ]);
  const [head] = document.readings;
  const list = pairOf(head?.root, 'accepted')?.value;
  const last = list?.type === 'sequence' ? list.items.at(-1) : undefined;
  const { text } = document.source;
  const line = last ? text.lastIndexOf('\n', last.start) + 1 : 0;
  if (!headModel(head, 'acceptances') || !last || !/^ *- +$/.test(text.slice(line, last.start)))
    throw new Failure(
      `“${shownPath(document.uri)}” cannot be added to as it is written. Write it as “accepted:” with a dash for each change.`,
    );
  const end = last.start + text.slice(last.start, last.end).trimEnd().length;
  const indent = text.slice(line, last.start).indexOf('-');
  const added = `\n${items.replace(/^ {2}/gm, ' '.repeat(indent))}`;
  await writeMended(paths.pathOf(document.uri), {
    before: text,
    rounds: [[{ start: end, end, text: added }]],
  });
}

function written({ fingerprint, what, class: of }: ReportedChange, { by, why, on }: Acceptor): string {
  return [
    `  - fingerprint: ${yamlScalar(fingerprint)}`,
    `    what: ${yamlScalar(what)}`,
    `    class: ${of}`,
    `    by: ${yamlScalar(by)}`,
    `    why: ${yamlScalar(why)}`,
    `    on: ${on}`,
  ].join('\n');
}
