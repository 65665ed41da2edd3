import { plainManifest } from '../../lint/example.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { parentFolder, relativePath, resolvePath } from '../../text/uri.ts';
import { nearest } from '../../text/wording/nearest.ts';

export const usesMissing: Rule = {
  name: 'shape/uses-missing',
  severity: 'error',
  what: 'A set, its ratings or its results name a folder in which there is no question set.',
  why: 'Standards, ratings and terms that are kept there cannot be found.',
  remedy:
    'Correct the path of the folder, as seen from the document that names it. The folder must lie in the same repository and hold a manifest, carag.yaml.',
  examples: [
    {
      bad: {
        'domain-two/carag.yaml': `${plainManifest}uses: [«../youth-standard»]\n`,
        'youth-standards/carag.yaml': plainManifest,
      },
      good: {
        'domain-two/carag.yaml': `${plainManifest}uses: [../youth-standards]\n`,
        'youth-standards/carag.yaml': plainManifest,
      },
      message: 'No question set is in ../youth-standard. Did you mean ../youth-standards?',
    },
  ],
  on: ['question-set', 'ratings', 'results'],
  check(reading, report, view, document) {
    const folder = parentFolder(document.uri);
    for (const path of foldersIn(reading)) {
      const uri = resolvePath(folder, path.value);
      if (uri && view.setAt(uri)) continue;
      const meant = nearest(
        withoutManifest(path.value),
        view.allSets.filter((set) => set !== view.set).map((set) => relativePath(folder, set.folder)),
      );
      const message = uri
        ? `No question set is in ${path.value}.`
        : `${path.value} must be the path of a folder as seen from here, such as ../youth-standards.`;
      const fixes = meant
        ? [replace(spanIn(reading, path), meant, `Change ${path.value} to ${meant}`, false)]
        : [];
      report(path, `${message}${meant ? ` Did you mean ${meant}?` : ''}`, { fixes });
    }
  },
};

/** The folders of other sets that a document names. */
function foldersIn({ kind, model }: Reading): readonly Scalar[] {
  if (kind === 'question-set') return model?.uses ?? [];
  if (kind === 'ratings') return model?.covers ?? [];
  return kind === 'results' && model?.of ? [model.of] : [];
}

/** A folder is named, not the manifest in it. */
function withoutManifest(path: string): string {
  return path.replace(/\/(?:carag\.ya?ml)?$/, '');
}
