import { file } from '../../lint/example.ts';
import type { Fix } from '../../lint/finding.ts';
import { type Report, type Rule, replace, spanIn } from '../../lint/rule.ts';
import type { DocumentKind } from '../../model/documents/index.ts';
import type { Reading } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { View } from '../../project/view.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import {
  baseName,
  isInside,
  isSpeltOtherwise,
  parentFolder,
  relativePath,
  resolvePath,
} from '../../text/uri.ts';
import { nearest } from '../../text/wording/nearest.ts';
import { slugOf } from '../../text/wording/slug.ts';
import { sectionMeant } from './shared/section-meant.ts';

const section = file(
  'assessment.carag.yaml',
  'carag: section\nid: assessment\ntitle: Assessment\nguidance: Read the whole file first.',
);
const manifest = (sections: string) =>
  file(
    'carag.yaml',
    `carag: question-set\nformat: 1\ntitle: Example\nversion: "1.0"\nlanguages: [en]\nids: lettered\nsections:\n  - ${sections}`,
  );

export const sectionMissing: Rule = {
  name: 'shape/section-missing',
  severity: 'error',
  what: 'A document that is named here is not in the set, or is not of the kind that is needed.',
  why: 'A section of the set is left out, or guidance and translations belong to nothing.',
  remedy:
    'Correct the path, which is written as seen from the manifest (of `of:`, as seen from the document itself), or add the document.',
  examples: [
    {
      bad: { ...manifest('«assesment.carag.yaml»'), ...section },
      good: { ...manifest('assessment.carag.yaml'), ...section },
      message: 'assesment.carag.yaml is not in this set. Did you mean assessment.carag.yaml?',
    },
  ],
  on: ['question-set', 'guidance', 'translation'],
  check(reading, report, view, document) {
    for (const named of pathsIn(reading, view, document)) checkPath(named, reading, report, view);
  },
};

interface NamedPath {
  readonly path: Scalar;
  /** The folder from which it is seen. */
  readonly folder: string;
  /** The kind of document that must stand there; any, where there is none. */
  readonly kind: DocumentKind | undefined;
}

function pathsIn({ kind, role, model }: Reading, view: View, document: Document): NamedPath[] {
  const { folder, manifest } = view.set;
  const sections = (paths: readonly Scalar[] = []) =>
    paths.map((path): NamedPath => ({ path, folder, kind: 'section' }));
  if (kind === 'question-set' && manifest.uri === document.uri) return sections(model?.sections);
  if (kind === 'guidance' && role === 'head' && model?.for) return sections([model.for]);
  if (kind === 'translation' && model?.of)
    return [{ path: model.of, folder: parentFolder(document.uri), kind: undefined }];
  return [];
}

function checkPath({ path, folder, kind }: NamedPath, reading: Reading, report: Report, view: View): void {
  const uri = resolvePath(folder, path.value);
  const { documents } = view;
  const found = documents.find((document) => document.uri === uri);
  if (!uri)
    report(
      path,
      `${path.value} must be the path of a document as seen from here, such as assessment.carag.yaml.`,
    );
  else if (!found) reportMissing({ path, folder, kind }, uri, reading, report, view);
  else if (kind && found.kind && found.kind !== kind)
    report(path, `${path.value} is named as a ${kind} here, but begins with “carag: ${found.kind}”.`);
}

function reportMissing(
  { path, folder, kind }: NamedPath,
  uri: string,
  reading: Reading,
  report: Report,
  view: View,
): void {
  const { documents } = view;
  const same = documents.find((document) => isSpeltOtherwise(document.uri, uri));
  if (same) return reportSpelling(path, relativePath(folder, same.uri), reading, report);
  const ofAnyKind = () =>
    nearest(
      path.value,
      documents.filter((document) => document.kind).map((document) => relativePath(folder, document.uri)),
    );
  const meant = kind === 'section' ? sectionMeant(path.value, view) : ofAnyKind();
  const fixes = meant
    ? [replace(spanIn(reading, path), meant, `Change ${path.value} to ${meant}`, false)]
    : [];
  const isElsewhere = view.allSets.some(
    (set) => set !== view.set && isInside(uri, set.folder) && isInside(set.folder, folder),
  );
  const creating = kind === 'section' && !isElsewhere ? creationOf(path.value, uri) : [];
  const hint = meant ? ` Did you mean ${meant}?` : '';
  report(path, `${path.value} is not in this set.${hint}`, { fixes: [...fixes, ...creating] });
}

/** The fix that puts an empty section where one is named and none is. */
function creationOf(path: string, uri: string): Fix[] {
  const [name = '', carag, ending = '', ...more] = baseName(path).split('.');
  if (carag !== 'carag' || more.length > 0 || !/^(?:ya?ml|md|markdown)$/i.test(ending)) return [];
  const id = slugOf(name) || 'section';
  const title = id[0]!.toUpperCase() + id.slice(1).replaceAll('-', ' ');
  const head = `carag: section\nid: ${yamlScalar(id)}\ntitle: ${yamlScalar(title)}\n`;
  const guidance = 'guidance: This section has no questions yet.\n';
  const text = /^y/i.test(ending) ? `${head}${guidance}` : `---\n${head}${guidance}---\n`;
  return [{ title: `Create ${path}`, safe: false, edits: [], creates: { uri, text } }];
}

/** Windows and macOS open a document whose name differs in capital letters alone; a check that runs elsewhere does not. */
function reportSpelling(path: Scalar, name: string, reading: Reading, report: Report): void {
  report(
    path,
    `${path.value} is called ${name}. Write its name in the same way, because some computers tell capital letters and accents apart.`,
    { fixes: [replace(spanIn(reading, path), name, `Change ${path.value} to ${name}`, false)] },
  );
}
