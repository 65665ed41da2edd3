/** The disk, as files of answers are read from it for a report of ratings. */
import type { Source } from '../../inspection/source.ts';
import { isInside } from '../../text/uri.ts';
import { Links } from '../disk/links.ts';
import { paths } from '../disk/paths.ts';
import { piecesOf } from '../disk/pieces.ts';
import { Progress } from '../output/progress.ts';
import { counted } from '../output/words.ts';
import { shownPath } from '../workspace.ts';

/** The files in a folder. Somebody who waits is told how far the counting has come. */
export function filesBelow(folder: string): Source {
  const progress = new Progress();
  return {
    shown: shownPath,
    reaches: (uri) => isInside(uri, folder) && isReallyInside(paths.pathOf(uri)),
    read: (uri) => piecesOf(paths.pathOf(uri), shownPath(uri)),
    progress: {
      counted: (cases) => progress.show(() => `Counting: ${counted(cases, 'case')}`),
      done: () => progress.done(),
    },
  };
}

/** A document may not have anything read from elsewhere, by way of a link either. What is not there leads nowhere. */
function isReallyInside(path: string): boolean {
  try {
    return new Links().follow(path) !== 'outside';
  } catch {
    return true;
  }
}
