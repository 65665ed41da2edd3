// Finds the regular expressions of the source: those that are written out, and those that are put together.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Place {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly line: number;
}

export interface Pattern extends Place {
  readonly source: string;
  readonly flags: string;
}

/** What a file has: the patterns that are written out, and the places where others are put together. */
export interface Found {
  readonly written: readonly Pattern[];
  readonly made: readonly Place[];
}

/** Every pattern in a text of TypeScript. */
export function patternsIn(path: string, text: string): Found {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const written: Pattern[] = [];
  const made: Place[] = [];
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      written.push({ path, line, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if (isMaking(node)) made.push({ path, line });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { written, made };
}

const isMaking = (node: ts.Node) =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'RegExp';

/** The patterns of all files below some folders, and the places of those that cannot be known before the program runs. */
export async function patternsBelow(
  folders: readonly string[],
): Promise<{ patterns: Pattern[]; unknown: Place[] }> {
  const found = folders
    .flatMap(sourcesBelow)
    .map((path) => patternsIn(path, readFileSync(join(ROOT, path), 'utf8')));
  const made = found.flatMap((each) => each.made);
  const loaded = await madeOnLoading([...new Set(made.map(({ path }) => path))]);
  const isLoaded = (place: Place) =>
    loaded.some(({ path, line }) => path === place.path && line === place.line);
  return {
    patterns: [...found.flatMap(({ written }) => written), ...loaded],
    unknown: made.filter((place) => !isLoaded(place)),
  };
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll(sep, '/')}`)
    .sort();
}

/** Loads modules, and notes the patterns that they put together, each at the line that does. */
async function madeOnLoading(paths: readonly string[]): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const { RegExp: original } = globalThis;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args, newTarget) {
      const pattern: RegExp = Reflect.construct(target, args, newTarget);
      const place = placeOnStack();
      if (place) made.push({ ...place, source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    for (const path of paths) await import(pathToFileURL(join(ROOT, path)).href);
  } finally {
    globalThis.RegExp = original;
  }
  return made;
}

/** The line of the source that is running; undefined where that is a library's. */
function placeOnStack(): Place | undefined {
  const [, , caller = ''] = (new Error().stack ?? '').split('\n').slice(1);
  const [, file, line] = /\(?(?:file:\/\/)?(\/[^:]+|[A-Za-z]:[^:]+):(\d+):\d+\)?$/.exec(caller) ?? [];
  if (file === undefined) return undefined;
  const path = relative(ROOT, file).replaceAll(sep, '/');
  return path.startsWith('..') || path.includes('node_modules') ? undefined : { path, line: Number(line) };
}
