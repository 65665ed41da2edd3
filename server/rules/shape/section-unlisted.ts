import { plainManifest } from '../../lint/example.ts';
import type { Fix } from '../../lint/finding.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { Document } from '../../project/document.ts';
import type { View } from '../../project/view.ts';
import { type Node, pairOf } from '../../syntax/tree.ts';
import { lineEnd } from '../../text/lines.ts';
import { baseName, relativePath } from '../../text/uri.ts';
import { sectionMeant } from './shared/section-meant.ts';

const head = 'id: information\ntitle: Information\nguidance: Fill this in before you read the file.\n';

export const sectionUnlisted: Rule = {
  name: 'shape/section-unlisted',
  severity: 'warning',
  what: 'A section lies in the folder of a set, but its manifest does not list it.',
  why: 'The list says in which order the sections are read. One that is not listed has no place in it.',
  remedy: 'Add its path to `sections:` in the manifest, or move the document out of the folder.',
  examples: [
    {
      bad: {
        'carag.yaml': `${plainManifest}sections: []\n`,
        'information.carag.yaml': `carag: «section»\n${head}`,
      },
      good: {
        'carag.yaml': `${plainManifest}sections: [information.carag.yaml]\n`,
        'information.carag.yaml': `carag: section\n${head}`,
      },
      message:
        'information.carag.yaml is not listed in the sections of carag.yaml, so it has no place in the reading order.',
    },
  ],
  on: ['section'],
  check(reading, report, view, document) {
    if (
      reading.role !== 'head' ||
      reading.kind !== 'section' ||
      !document.declared ||
      view.isListed(document.uri)
    )
      return;
    const manifest = view.manifestOf(view.set);
    const path = relativePath(view.set.folder, document.uri);
    // It is listed, under a name that is told to be wrong.
    const listed = view.manifest('sections') ?? [];
    if (listed.some(({ value }) => !view.documentAt(value) && sectionMeant(value, view) === path)) return;
    report(
      document.declared,
      `${path} is not listed in the sections of ${baseName(manifest.uri)}, so it has no place in the reading order.`,
      { fixes: listing(view, manifest, path) },
    );
  },
};

/** A fix that adds the path at the end of the manifest's list, however that is written. */
function listing({ set }: View, manifest: Document, path: string): Fix[] {
  const reading = manifest.readings[0]!;
  if (set.manifest !== manifest || manifest.readings.length > 1 || manifest.source.format !== 'yaml')
    return [];
  const edit = listed(reading.root, reading.chunk.text, /^[\w./-]+$/.test(path) ? path : `"${path}"`);
  if (!edit) return [];
  const { start, text } = edit;
  return [
    {
      title: `List ${path} in ${baseName(manifest.uri)}`,
      safe: false,
      edits: [{ at: spanIn(reading, { start, end: start }), text }],
    },
  ];
}

/** What is to be written where, so that the list of sections ends in `path`. */
function listed(
  root: Node | undefined,
  text: string,
  path: string,
): { start: number; text: string } | undefined {
  if (root?.type !== 'mapping' || text[root.start] === '{') return undefined;
  const sections = pairOf(root, 'sections');
  const list = sections?.value;
  if (!sections)
    return { start: text.length, text: `${text.endsWith('\n') ? '' : '\n'}sections:\n  - ${path}\n` };
  if (!list) return { start: text.indexOf(':', sections.key.end) + 1, text: ` [${path}]` };
  if (list.type !== 'sequence') return undefined;
  if (text[list.start] === '[')
    return {
      start: list.items.at(-1)?.end ?? list.start + 1,
      text: list.items.length > 0 ? `, ${path}` : path,
    };
  const column = list.start - (text.lastIndexOf('\n', list.start) + 1);
  return { start: lineEnd(text, list.end), text: `\n${' '.repeat(column)}- ${path}` };
}
