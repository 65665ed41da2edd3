import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { caragCommand, projectRoot } from './context.ts';
import type { ServerCommand } from './lsp-client.ts';

/** How long the YAML server waits after a change before it starts to check; no part of its work. */
export const theirDelay = 200;

const sectionSchema = join(projectRoot, 'schemas', 'section.schema.json');

/** Returns our language server, or nothing where it was not built. */
export function ourServer(): ServerCommand | undefined {
  const command = caragCommand();
  return command && { name: 'carag', command: [...command, 'lsp', '--stdio'], settings: {} };
}

/** Returns the YAML language server, told to check sections by our schema. */
export function yamlServer(): ServerCommand {
  const manifest = createRequire(import.meta.url).resolve('yaml-language-server/package.json');
  const program = join(manifest, '..', 'bin', 'yaml-language-server');
  const schema = pathToFileURL(sectionSchema).href;
  const yaml = {
    validate: true,
    hover: true,
    completion: true,
    schemas: { [schema]: ['*.carag.yaml'] },
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
  };
  return {
    name: 'yaml-language-server',
    command: [process.execPath, program, '--stdio'],
    settings: { yaml },
  };
}
