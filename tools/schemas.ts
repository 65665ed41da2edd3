// Writes schemas/ from the shapes of the documents; with --check it only says what is out of date.
//   npx tsx tools/schemas.ts [--check]
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { EXPORTED_SET } from '../server/export/json-schema.ts';
import { DOCUMENT_KINDS } from '../server/model/documents/index.ts';
import { type Schema, schemaOf, schemaOfAll } from '../server/model/schema.ts';

const folder = fileURLToPath(new URL('../schemas/', import.meta.url));

const schemas = new Map<string, Schema>([
  ['carag.schema.json', schemaOfAll()],
  ['exported-set.schema.json', EXPORTED_SET],
  ...DOCUMENT_KINDS.map((kind) => [`${kind}.schema.json`, schemaOf(kind)] as const),
]);

/** Laid out for people: a list of plain values stands on one line. */
function textOf(schema: Schema): string {
  const text = JSON.stringify(schema, undefined, 2);
  return `${text.replace(/\[\n\s+([^[\]{}]*?)\n\s+\]/g, (_, items: string) => `[${items.replace(/\n\s+/g, ' ')}]`)}\n`;
}

const written = (name: string) => readFile(folder + name, 'utf8').catch(() => undefined);

/** The files that differ from what the shapes say. */
async function outdated(): Promise<string[]> {
  const differing = await Promise.all(
    [...schemas].map(async ([name, schema]) => ((await written(name)) === textOf(schema) ? [] : [name])),
  );
  const surplus = (await readdir(folder).catch(() => [])).filter((name) => !schemas.has(name));
  return [...differing.flat(), ...surplus].sort();
}

async function write(): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await outdated()) {
    const schema = schemas.get(name);
    if (schema) await writeFile(folder + name, textOf(schema));
    else await rm(folder + name);
  }
}

if (process.argv.includes('--check')) {
  const names = await outdated();
  if (names.length > 0) {
    console.error(
      `Out of date: ${names.map((name) => `schemas/${name}`).join(', ')}. Write them with: npm run schemas`,
    );
    process.exitCode = 1;
  }
} else await write();
