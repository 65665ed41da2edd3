/** Writes the texts of a section that stand in Welsh beside what they translate. */
import { yamlScalar } from '../../../syntax/yaml/write.ts';
import { literal } from '../../convert/literal.ts';
import { wordsOfBlocks } from '../document.ts';
import { markdownOf } from '../markdown.ts';
import type { OutlineEntry } from '../understanding/outline.ts';
import type { ImportedSection } from './drafts.ts';
import type { SetFile } from './set.ts';

/** The translation of a section; undefined where it has none. Nobody has checked it, so that it says of no text what that was made from. */
export function translationOf({ entries }: ImportedSection, section: string): SetFile | undefined {
  const texts = entries.flatMap(({ entry }) => textsOf(entry));
  if (texts.length === 0) return undefined;
  const head = ['carag: translation', 'language: cy', `of: ../${section}`, 'texts:'];
  return { name: `cy/${section}`, text: `${[...head, ...texts].join('\n')}\n` };
}

function textsOf({ id, isNote, parts }: OutlineEntry): string[] {
  if (id === undefined || isNote) return [];
  const text = wordsOfBlocks(parts['welsh-text'] ?? []);
  const guidance = markdownOf(parts['welsh-guidance'] ?? []);
  return [
    ...(text === '' ? [] : [`  ${yamlScalar(id)}:`, `    text: ${yamlScalar(text)}`]),
    ...(guidance === ''
      ? []
      : [
          `  ${yamlScalar(`${id}/guidance`)}:`,
          ...literal('text', guidance).map((line) => line && `    ${line}`),
        ]),
  ];
}
