// What all that is built has in common.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param maps whether a map that leads back to the source is written beside each file. */
const sharedOptions = ({ maps = true } = {}) => ({
  absWorkingDir: root,
  bundle: true,
  metafile: true,
  minify: true,
  sourcemap: maps,
  logLevel: 'warning',
});

export const nodeOptions = (options) => ({ ...sharedOptions(options), platform: 'node', target: 'node20' });

export const pageOptions = (options) => ({
  ...sharedOptions(options),
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
});

/** For what runs in a worker of a browser, as a script by itself. */
export const workerOptions = (options) => ({
  ...pageOptions(options),
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker', 'browser'],
});

/** For what runs wherever JavaScript does: without Node, and without a page, as in a worker. */
export const libraryOptions = (options) => ({
  ...sharedOptions(options),
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['worker'],
  target: 'es2022',
  format: 'esm',
});

/** Some libraries are CommonJS and ask for modules of Node's own, which an ES module has no `require` for. */
export const requireForLibraries =
  "import { createRequire as caragRequire } from 'node:module'; const require = caragRequire(import.meta.url);";

/** The paths of all that went into something that was built. */
export const inputsOf = ({ metafile }) => Object.keys(metafile.inputs).map((path) => join(root, path));
