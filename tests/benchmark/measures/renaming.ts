import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LspClient } from '../lsp-client.ts';
import { type Row, row } from '../report.ts';
import type { Section } from '../workbench.ts';

/** A name, where it stands, and how often it is mentioned at least. */
interface Named {
  readonly what: string;
  readonly name: string;
  readonly mentions: number;
  readonly section: Section;
  readonly offset: number;
}

/** Renames in all documents. The edit is worked out, and not made. Throws where it leaves a mention out. */
export async function renaming(client: LspClient, named: Named, rounds: number): Promise<Row> {
  const { what, name, mentions, section, offset } = named;
  const position = TextDocument.create(section.uri, 'yaml', 1, section.text).positionAt(offset);
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const edit = await client.ask(section.uri, position, 'textDocument/rename', { newName: `${name}9` });
    samples.push(performance.now() - start);
    const { length } = Object.values((edit as WorkspaceEdit).changes ?? {}).flat();
    if (length < mentions) throw new Error(`${name} is renamed in ${length} places, and has ${mentions}.`);
  }
  const places = `${mentions.toLocaleString('en-GB')} mentions`;
  return row(`rename of the ${what}, ${places}`, { ours: samples, theirs: [] }, { atMost: 1000 });
}

/** The id that references and conditions name most, where it is given. */
export function mostMentionedId(sections: readonly Section[]): Named {
  const [name, mentions] = mostFound(sections, /(?<=\[\[|\{\{|ask-when: )[A-Z]+\d[\w.]*/g);
  return { what: 'most mentioned id', name, mentions, ...placeOf(sections, '- id: ', name) };
}

/** The answer list that is used most, at its first use. */
export function mostUsedList(sections: readonly Section[]): Named {
  const [name, mentions] = mostFound(sections, /(?<=answer: )[\w-]+$/gm);
  return { what: 'most used answer list', name, mentions, ...placeOf(sections, 'answer: ', name) };
}

function mostFound(sections: readonly Section[], pattern: RegExp): readonly [string, number] {
  const counts = new Map<string, number>();
  for (const { text } of sections)
    for (const [found] of text.matchAll(pattern)) counts.set(found, (counts.get(found) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
}

function placeOf(sections: readonly Section[], before: string, name: string) {
  const written = `${before}${name}\n`;
  const section = sections.find(({ text }) => text.includes(written))!;
  return { section, offset: section.text.indexOf(written) + before.length };
}
