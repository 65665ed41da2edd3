/** Takes what a question has of its own into the manifest, under a name: its answers, its condition, its guidance. */

import { answer } from '../../model/documents/common.ts';
import { question } from '../../model/documents/section.ts';
import { faultOfName } from '../../model/names.ts';
import { isRecordOf } from '../../model/read-shape.ts';
import { parseCondition } from '../../syntax/conditions/parse.ts';
import { type Pair, pairOf } from '../../syntax/tree.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { lineEnd, nextLine } from '../../text/lines.ts';
import { slugOf } from '../../text/wording/slug.ts';
import { type PlannedEdit, Refusal } from '../plan.ts';
import type { Refactoring, Scene } from '../scene.ts';
import { entryAdded, freeName } from './manifest-entry.ts';

export const extractions = (scene: Scene): Refactoring[] => [
  ...listExtracted(scene),
  ...conditionExtracted(scene),
  ...blockExtracted(scene),
];

const plan = (title: string, edits: readonly PlannedEdit[]) => ({ title, edits, created: [], deleted: [] });

/** The name of the field of an entry in which the cursor stands. */
const fieldAt = ({ place }: Scene, name: string): Pair | undefined =>
  place.pairs.find(({ key }) => key.value === name) ? pairOf(place.reading.root, name) : undefined;

function listExtracted(scene: Scene): Refactoring[] {
  const { set, entry, place } = scene;
  const { records, chunk } = place.reading;
  const pair = fieldAt(scene, 'answer');
  const value = pair?.value;
  const record = records.find((each) => isRecordOf(each, answer) && each.model.node === value);
  const isOwn =
    isRecordOf(record, answer) && !record.model.list && (record.model.oneOf ?? record.model.anyOf);
  if (!entry || value?.type !== 'mapping' || !isOwn || !isRecordOf(records[record.parent], question))
    return [];
  const wished =
    slugOf(
      isOwn
        .slice(0, 3)
        .map(({ key }) => key.value)
        .join('-'),
    ) || 'answers';
  const name = freeName(wished, (each) => set.defined('list', each).length > 0);
  const title = `Extract the answer list “${name}”`;
  return [
    {
      name: 'extract-list',
      kind: 'extract',
      title,
      plan: () => {
        const written = chunk.text.slice(value.start, value.end).trimEnd();
        const isFlow = chunk.text[value.start] === '{';
        if (isFlow && written.includes('\n'))
          throw new Refusal(
            'The answers stand in brackets on several lines: write them on lines of their own first.',
          );
        const entryEdit = isFlow
          ? entryAdded(set, { field: 'answers', name, beside: written })
          : entryAdded(set, {
              field: 'answers',
              name,
              beside: '',
              below: shifted(chunk.text, value.start, written),
            });
        const gap = chunk.text.indexOf(':', pair!.key.end) + 1;
        const end = value.start + written.length;
        const own: PlannedEdit = { at: { chunk, start: gap, end }, text: ` ${name}`, purpose: 'change' };
        return plan(title, [own, entryEdit]);
      },
    },
  ];
}

/** The lines of a block, each two columns to the right of a name in the first column. */
function shifted(text: string, start: number, written: string): string[] {
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  return written.split(/\r?\n/).map((line, index) => {
    const own = index === 0 ? line : line.slice(Math.min(column, /^ */.exec(line)![0].length));
    return own === '' ? '' : `  ${own}`;
  });
}

function conditionExtracted(scene: Scene): Refactoring[] {
  const { set, place } = scene;
  const { leaf, reading } = place;
  if (leaf?.role !== 'condition' || leaf.isKey || reading.kind === 'question-set') return [];
  const { scalar } = leaf;
  const { condition, isSure } = parseCondition(scalar.value);
  if (!isSure || !condition || condition.is === 'name' || scalar.value.includes('\n')) return [];
  const isTaken = (each: string) =>
    set.defined('condition', each).length > 0 || set.defined('fact', each).length > 0;
  const slug = slugOf(scalar.value).slice(0, 40).replace(/-$/, '') || 'condition';
  const wished = faultOfName(slug, false) ? `when-${slug}` : slug;
  const name = freeName(wished, isTaken);
  const title = `Extract the condition “${name}”`;
  return [
    {
      name: 'extract-condition',
      kind: 'extract',
      title,
      plan: () =>
        plan(title, [
          {
            at: { chunk: reading.chunk, start: scalar.start, end: scalar.end },
            text: name,
            purpose: 'change',
          },
          entryAdded(set, { field: 'conditions', name, beside: yamlScalar(scalar.value, { inFlow: true }) }),
        ]),
    },
  ];
}

function blockExtracted(scene: Scene): Refactoring[] {
  const { set, entry, place } = scene;
  const { reading } = place;
  const guidance = pairOf(reading.root, 'guidance')?.value;
  const use = pairOf(reading.root, 'use');
  const isHere = place.leaf?.field === 'guidance' && place.leaf.scalar === guidance;
  if (!entry || !isHere || guidance?.type !== 'scalar' || use) return [];
  const name = freeName(
    `on-${slugOf(entry.name) || 'this'}`,
    (each) => set.defined('block', each).length > 0,
  );
  const title = `Extract the guidance block “${name}”`;
  return [
    {
      name: 'extract-block',
      kind: 'extract',
      title,
      plan: () => {
        const lines = guidance.value
          .trim()
          .split(/\r?\n/)
          .map((line) => (line === '' ? '' : `  ${line}`));
        const added = entryAdded(set, { field: 'guidance-blocks', name, beside: '|', below: lines });
        return plan(title, [...usedInstead(scene, guidance, name), added]);
      },
    },
  ];
}

/** `use:` in the place of guidance: on its line in YAML, in the block of an entry in Markdown. */
function usedInstead(
  { place }: Scene,
  guidance: { readonly start: number; readonly end: number; readonly style: string },
  name: string,
): PlannedEdit[] {
  const { chunk, root } = place.reading;
  const { text } = chunk;
  const edit = (start: number, end: number, words: string): PlannedEdit => ({
    at: { chunk, start, end },
    text: words,
    purpose: 'change',
  });
  if (guidance.style !== 'prose') {
    const { key } = pairOf(root, 'guidance')!;
    const end = guidance.start + text.slice(guidance.start, guidance.end).trimEnd().length;
    return [edit(key.start, end, `use: ${name}`)];
  }
  const last =
    root?.type === 'mapping' ? root.pairs.filter(({ key }) => key.start < key.end).at(-1) : undefined;
  if (!last) throw new Refusal('This entry has no block of names and values to which “use” could be added.');
  const after = lineEnd(text, text.slice(0, (last.value ?? last.key).end).trimEnd().length);
  const fence = lineEnd(text, nextLine(text, after));
  return [edit(after, after, `\nuse: ${name}`), edit(fence, text.trimEnd().length, '')];
}
