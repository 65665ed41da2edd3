// What the extension of kept-files/ asks of a folder on the disk of the test.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, normalize } from 'node:path';

/** Answers a request about a folder: with a status, and what there is to say. */
export function answerAbout(folder, { what, path, to }, bytes) {
  // No name leads out of the folder: what climbs above its top stays there.
  const placeOf = (named) => join(folder, normalize(`/${named}`));
  const place = placeOf(path);
  if (what !== 'write' && what !== 'make' && !existsSync(place)) return { status: 404 };
  const json = (value) => ({ status: 200, body: JSON.stringify(value ?? {}) });
  switch (what) {
    case 'stat': {
      const about = statSync(place);
      return json({ isFolder: about.isDirectory(), size: about.size, time: about.mtimeMs });
    }
    case 'list':
      return json(
        readdirSync(place, { withFileTypes: true }).map((entry) => ({
          name: entry.name,
          isFolder: entry.isDirectory(),
        })),
      );
    case 'all':
      return json(
        readdirSync(place, { recursive: true }).filter((each) => statSync(join(place, each)).isFile()),
      );
    case 'read':
      return { status: 200, body: readFileSync(place) };
    case 'write': {
      const isNew = !existsSync(place);
      writeFileSync(place, bytes);
      return json({ isNew });
    }
    case 'make':
      return json(mkdirSync(place, { recursive: true }));
    case 'delete':
      return json(rmSync(place, { recursive: true }));
    case 'rename':
      return json(renameSync(place, placeOf(to)));
    default:
      return { status: 400 };
  }
}
