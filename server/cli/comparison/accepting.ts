/** Accepts changes by their fingerprints, in the documents on the disk. */
import { type Acceptor, acceptancesWritten } from '../../change/control/write-acceptances.ts';
import type { DiffReport, ReportedChange } from '../../review/report.ts';
import { groupBy } from '../../text/group-by.ts';
import { isInside } from '../../text/uri.ts';
import { uriOf } from '../disk/disk.ts';
import { paths } from '../disk/paths.ts';
import { writeAllNew, writeMended } from '../disk/write.ts';
import { Failure } from '../failure.ts';
import type { VersionSide } from '../versions/versions.ts';
import { shownPath } from '../workspace.ts';

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
  const written = acceptancesWritten(set, changes, acceptor);
  if ('uri' in written) return writeAllNew([{ path: paths.pathOf(written.uri), text: written.text }]);
  if ('unfit' in written)
    throw new Failure(
      `“${shownPath(written.unfit)}” cannot be added to as it is written. Write it as “accepted:” with a dash for each change.`,
    );
  const { chunk, start, end } = written.at;
  const document = [...set.documents.values()].find(({ readings }) =>
    readings.some((reading) => reading.chunk === chunk),
  )!;
  await writeMended(paths.pathOf(document.uri), {
    before: document.source.text,
    rounds: [[{ start, end, text: written.text }]],
  });
}
