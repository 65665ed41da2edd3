// Makes the style sheet of the form from GOV.UK Frontend and our own; run by itself, it writes it to dist/.
//   node tools/form-css.mjs
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const frontend = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css');
const own = fileURLToPath(new URL('../server/form/form.css', import.meta.url));
const target = fileURLToPath(new URL('../dist/form.css', import.meta.url));

const notice =
  '/*! With GOV.UK Frontend, (c) Crown copyright (Government Digital Service), MIT licence. */\n';
const systemFonts = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';

/**
 * The components' style sheet without what is reserved for GOV.UK and what would have to be loaded: its font,
 * the crest, and every other address. Signs that a report may not hold as they are, since nobody can see them, are
 * written by number.
 */
export function withoutReserved(css) {
  return css
    .replace(/\/\*!?[\s\S]*?\*\//g, '')
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replace(/font-family:\s*["']?GDS Transport["']?[^;}]*/g, `font-family:${systemFonts}`)
    .replace(/[\w-]+:[^;{}]*url\([^)]*\)[^;{}]*;?/g, '')
    .replace(/[^\0-\x7f]/gu, (sign) => `\\${sign.codePointAt(0).toString(16)} `);
}

/** The style sheet of the form: the components' and our own. */
export async function formCss() {
  const [components, ours] = await Promise.all([readFile(frontend, 'utf8'), readFile(own, 'utf8')]);
  return `${notice}${withoutReserved(components)}\n${ours}`;
}

/** Writes the style sheet to `dist/`. */
async function writeFormCss() {
  await mkdir(fileURLToPath(new URL('../dist/', import.meta.url)), { recursive: true });
  await writeFile(target, await formCss());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeFormCss();
