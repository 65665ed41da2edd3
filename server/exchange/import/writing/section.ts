/** Writes a section of an imported set. */

import { yamlScalar } from '../../../syntax/yaml/write.ts';
import { asYaml } from '../../convert/as-yaml.ts';
import { literal } from '../../convert/literal.ts';
import type { EntryField, EntryHead } from '../../convert/parts.ts';
import { markdownOf } from '../markdown.ts';
import type { ImportedSection } from './drafts.ts';
import {
  type EntryContext,
  keyQuestionFields,
  noteFields,
  questionFields,
  type WrittenField,
} from './entry-fields.ts';

/** The section as YAML, under an id and a title. */
export function importedSectionText(
  id: string,
  title: string,
  draft: ImportedSection,
  context: EntryContext,
): string {
  const guidance = markdownOf(draft.guidance).replace(/^\*\*(.+)\*\*$/gm, '**$1**');
  const head: WrittenField[] = [
    { name: 'carag', lines: ['carag: section'] },
    { name: 'id', lines: [`id: ${yamlScalar(id)}`] },
    { name: 'title', lines: [`title: ${yamlScalar(title)}`] },
    ...(draft.statement === undefined
      ? []
      : [{ name: 'statement', lines: [`statement: ${yamlScalar(draft.statement)}`] }]),
    ...(guidance === '' ? [] : [{ name: 'guidance', lines: literal('guidance', guidance) }]),
    ...(draft.doubts.length === 0 ? [] : [{ name: 'open', lines: literal('open', draft.doubts.join('\n')) }]),
  ];
  const entries = draft.entries.map(({ level, entry }) => {
    if (level === 1) return entryOf(1, keyQuestionFields(entry, context));
    return entryOf(2, entry.isNote ? noteFields(entry, context) : questionFields(entry, context));
  });
  return asYaml({ head: entryOf(0, head), entries });
}

function entryOf(level: EntryHead['level'], fields: readonly WrittenField[]): EntryHead {
  return { level, at: 0, above: [], fields: fields.map(fieldOf), below: [], after: [] };
}

const fieldOf = ({ name, lines }: WrittenField): EntryField => ({
  name,
  lines,
  value: undefined,
  at: 0,
  above: [],
  notes: [],
});
