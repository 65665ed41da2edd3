/** Reads documents that are imported in an editor, where that runs on a computer. */
import type { Importer } from './answers/changing/importing.ts';

/** The libraries that read documents are large: they are loaded with the first that is imported. */
export const importer: Importer = async (name, bytes) =>
  (await import('../exchange/import/for-editor.ts')).importForEditor(name, bytes);
