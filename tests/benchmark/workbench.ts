import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { mistake } from './edits.ts';
import { generate, type Wish } from './generate.ts';
import { LspClient } from './lsp-client.ts';
import { ourServer, yamlServer } from './servers.ts';
import type { Sides } from './side-by-side.ts';
import { writeDocuments } from './write.ts';

/** A section on disk. */
export interface Section {
  readonly path: string;
  readonly uri: string;
  readonly text: string;
}

/** Generates a set and writes it under a folder. Returns its sections. */
export function writeSet(root: string, wish: Omit<Wish, 'folder' | 'seed'>): Section[] {
  const documents = [...generate({ ...wish, folder: '', seed: 1 })];
  const paths = writeDocuments(root, new Map(documents));
  const all = paths.map((path, at) => ({ path, uri: pathToFileURL(path).href, text: documents[at]![1] }));
  return all.slice(1);
}

const someOf = 20;

/** Misspells a kind in one section of twenty, on disk too, so that there is something to find. */
export function misspellSome(section: Section, at: number): Section {
  if (at % someOf !== 0) return section;
  const [{ offset, insert }] = mistake(section.text);
  const text = section.text.slice(0, offset) + insert + section.text.slice(offset);
  writeFileSync(section.path, text);
  return { ...section, text };
}

/** Returns how many of these sections have a misspelt kind. */
export function misspelt(sections: readonly Section[]): number {
  return Math.ceil(sections.length / someOf);
}

/** Returns both servers, started for a folder with nothing open; ours only where it was built. */
export async function startBoth(root: string): Promise<Sides<LspClient> & { readonly theirs: LspClient }> {
  const ours = ourServer();
  const theirs = await LspClient.start(yamlServer(), root);
  return ours ? { ours: await LspClient.start(ours, root), theirs } : { theirs };
}

/** Ends the servers. */
export async function stopAll(clients: Sides<LspClient>): Promise<void> {
  await Promise.all(Object.values(clients).map((client: LspClient) => client.stop()));
}

/**
 * Opens a document in a server and makes sure that it is really being checked: a misspelt kind must bring a
 * finding, and mending it must take that away. Throws where it does not.
 */
export async function openAndProve(client: LspClient, uri: string, text: string): Promise<void> {
  if (client.answersForWorkspace) await client.workspaceFindings(); // all is read before anything is timed
  const before = (await client.open(uri, text)).length;
  const [breaking, mending] = mistake(text);
  const broken = (await client.change(client.prepare(uri, breaking))).length;
  const mended = (await client.change(client.prepare(uri, mending))).length;
  if (broken <= before || mended !== before)
    throw new Error(
      `${client.name} did not notice a misspelt kind (${before}, ${broken}, ${mended} findings).`,
    );
}
