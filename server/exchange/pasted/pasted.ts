/** Makes Markdown of what is pasted, and lays it out for the place where it lands. */
import type { PastePlace } from '../../features/typing/pasting.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';

/** What a clipboard holds. */
export interface Clipboard {
  readonly html: string | undefined;
  readonly text: string | undefined;
}

/** What is to be written where something is pasted; undefined where it is to be pasted as it is. */
export async function pasted({ html, text }: Clipboard, place: PastePlace): Promise<string | undefined> {
  const markdown = html ? (await import('./library.ts')).pastedMarkdown(html) : fromPlain(text ?? '');
  if (!markdown) return undefined;
  return placed(markdown, place);
}

/** Markdown of plain text with the bullets of a word processor; undefined of any other. */
function fromPlain(text: string): string | undefined {
  if (!/^[ \t]*[•·▪◦‣]\s/m.test(text)) return undefined;
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\v]/g, '\n')
    .replace(/[\u00a0]/g, ' ')
    .split('\n');
  const made: string[] = [];
  for (const line of lines.map((each) => each.trimEnd()).filter((each) => each !== '')) {
    const item = itemIn(line);
    const isBeside = item !== undefined && made.at(-1)?.startsWith('- ');
    if (made.length > 0 && !isBeside) made.push('');
    made.push(item === undefined ? line : `- ${item}`);
  }
  return made.join('\n');
}

/** What stands after the bullet that begins a line. */
function itemIn(line: string): string | undefined {
  const words = line.trim();
  return '•·▪◦‣'.includes(words[0] ?? ' ') && /^\s/.test(words.slice(1)) ? words.slice(1).trim() : undefined;
}

function placed(markdown: string, place: PastePlace): string {
  const indent = ' '.repeat(place.column);
  const lines = (text: string) =>
    text.split('\n').map((line, index) => (line === '' || index === 0 ? line : indent + line));
  switch (place.is) {
    case 'prose':
      return lines(markdown).join('\n');
    case 'block':
      return `${place.needsSpace ? ' ' : ''}|\n${indent}${lines(markdown).join('\n')}`;
    case 'line': {
      const line = markdown.split('\n').map(withoutDash).filter(Boolean).join(' ');
      return place.isWhole ? (place.needsSpace ? ' ' : '') + yamlScalar(line) : line;
    }
  }
}

const withoutDash = (line: string) => line.trim().replace(/^- /, '');
