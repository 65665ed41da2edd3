/** Fixes that say what became of an id: at the entry that it is now, or in the manifest. */
import { entryName, type VersionEntry } from '../../../change/version/entries.ts';
import type { Fix } from '../../../lint/finding.ts';
import { withoutSpaces } from '../../../model/ids.ts';
import type { View } from '../../../project/view.ts';
import type { Chunk } from '../../../syntax/chunk.ts';
import { pairOf } from '../../../syntax/tree.ts';
import { yamlScalar } from '../../../syntax/yaml/write.ts';

/** Adds `was:` below the id of an entry, where that is written on a line of its own. */
export function wasFix(entry: VersionEntry, version: string | undefined, ids: readonly string[]): Fix[] {
  const { id, was } = entry.model;
  if (!id || was || version === undefined || id.style === 'heading') return [];
  const { chunk } = entry.reading;
  const line = chunk.text.lastIndexOf('\n', id.start) + 1;
  const before = /^([ -]*)id: *["']?$/.exec(chunk.text.slice(line, id.start))?.[1];
  const end = lineEndAfter(chunk, id.end);
  if (before === undefined || end === undefined) return [];
  const names = ids.map((each) => yamlScalar(each, { inFlow: true }));
  const said = names.length === 1 ? names[0] : `[${names.join(', ')}]`;
  const text = `\n${' '.repeat(before.length)}was: { "${version}": ${said} }`;
  const title = `Say that ${entryName(entry)} was ${ids.join(' and ')} in version ${version}`;
  return [{ title, safe: false, edits: [{ at: { chunk, start: end, end }, text }] }];
}

/** Adds an id to the retired ones of the manifest. */
export function retireFix(id: string, view: View): Fix[] {
  const [head] = view.set.manifest.readings;
  const version = view.set.model?.version;
  if (!head || !version) return [];
  const { chunk, root } = head;
  const said = `${yamlScalar(withoutSpaces(id), { inFlow: true })}: "${version.value}"`;
  const edit = retiredEdit(chunk, pairOf(root, 'retired')?.value, said, version.end);
  return edit ? [{ title: `Retire ${id}`, safe: false, edits: [edit] }] : [];
}

function retiredEdit(
  chunk: Chunk,
  retired: NonNullable<ReturnType<typeof pairOf>>['value'],
  said: string,
  version: number,
): Fix['edits'][number] | undefined {
  const insert = (at: number, text: string) => ({ at: { chunk, start: at, end: at }, text });
  if (!retired) {
    const end = lineEndAfter(chunk, version);
    return end === undefined ? undefined : insert(end, `\nretired: { ${said} }`);
  }
  const last = retired.type === 'mapping' ? retired.pairs.at(-1) : undefined;
  if (!last) return undefined;
  const { end } = last.value ?? last.key;
  if (chunk.text[retired.start] === '{') return insert(end, `, ${said}`);
  const line = chunk.text.lastIndexOf('\n', last.key.start) + 1;
  const after = lineEndAfter(chunk, end);
  return after === undefined
    ? undefined
    : insert(after, `\n${chunk.text.slice(line, last.key.start)}${said}`);
}

/** The end of a line on which nothing follows; undefined where something does. */
function lineEndAfter({ text }: Chunk, offset: number): number | undefined {
  const match = /^["']?(?=[ \t]*(?:#[^\n]*)?\r?(?:\n|$))/.exec(text.slice(offset, offset + 200));
  if (!match) return undefined;
  const end = text.indexOf('\n', offset);
  const at = end < 0 ? text.length : end;
  return text[at - 1] === '\r' ? at - 1 : at;
}
