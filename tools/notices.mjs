// The licences of everything by others that the built files hold.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What is packaged, and is not among the inputs of a bundle: the style of the form, the words of the dictionary. */
const COPIED = ['govuk-frontend/package.json', '@cspell/dict-en-gb-mit/cspell-ext.json'];
const require = createRequire(import.meta.url);

const OF_A_PACKAGE = /^.*[\\/]?node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** Packages whose licence is MIT and whose files do not hold its text: to whom the copyright belongs, as they say. */
const WITHOUT_TEXT = {
  isarray: 'Copyright (c) 2013 Julian Gruber <julian@juliangruber.com>',
  'govuk-frontend': 'Copyright (c) Crown copyright (Government Digital Service)',
};

/**
 * The notices for some bundles and what is copied beside them, a package each. Throws where a package has no licence text.
 * @param bundles the paths of the inputs of each bundle, as its builder tells of them
 */
export function notices(bundles) {
  const inputs = [...bundles.flat(), ...COPIED.map((path) => require.resolve(path))];
  const folders = new Set(inputs.flatMap((path) => OF_A_PACKAGE.exec(path)?.[0] ?? []));
  const byName = new Map([...folders].map(noticeIn).map((notice) => [notice.title, notice]));
  const sorted = [...byName.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
  return `${HEAD}\n${sorted.map(({ title, text }) => `${'-'.repeat(80)}\n${title}\n\n${text}\n`).join('\n')}`;
}

const HEAD = `CARaG holds work of others, under these licences.\n`;

function noticeIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(each));
  const text = file ? readFileSync(join(folder, file), 'utf8') : mitText(name, license);
  return { title: `${name} ${version} (${license})`, text: text.replace(/\r\n?/g, '\n').trim() };
}

function mitText(name, license) {
  const holder = license === 'MIT' ? WITHOUT_TEXT[name] : undefined;
  if (holder === undefined)
    throw new Error(`The package ${name} has no licence text: look it up, and add it here.`);
  const [, ...terms] = readFileSync(new URL('../LICENSE', import.meta.url), 'utf8')
    .trim()
    .split(/^Copyright.*$/m);
  return `${holder}\n${terms.join('')}`;
}
