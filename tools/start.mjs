// The main jobs on the samples, from a fresh clone: build, lint, lint what has mistakes, run cases, rate, compare, translate, write forms.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const carag = path.join(root, 'dist', 'carag.js');

/** The samples in which nothing is to be found, and the one that has kept the mistakes of the published document. */
const CLEAN = [
  'domain-two',
  'domain-three',
  'domain-three-next',
  'fji-criteria',
  'fji-sqs',
  'youth-standards',
].map((name) => `samples/${name}`);
const AS_PUBLISHED = 'samples/domain-two-as-published';

/** Mistakes of the kind that people make, put into a copy of the sample. */
const MISTAKES = [
  ['assessment.carag.yaml', '- id: A1.4', '- id: A 1.4', 'a space in an id'],
  ['assessment.carag.yaml', 'answer: yes-no\n', 'answer: yes-noo\n', 'an answer list that does not exist'],
  ['planning.carag.md', '{{A1.8}}', '{{A1.18}}', 'a reference to a question that does not exist'],
  ['information.carag.yaml', 'kind: information\n', 'kind: infomation\n', 'a misspelt word'],
];

function run(args, cwd = root) {
  const result = spawnSync(process.execPath, [carag, ...args], { cwd, encoding: 'utf8' });
  if (result.error) throw result.error;
  return result;
}

function must(condition, sentence) {
  if (condition) return;
  console.error(`npm start stopped: ${sentence}`);
  process.exit(1);
}

/** The rules that found something, each with how often, most often first. */
function byRule(findings) {
  const counts = new Map();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

function heading(text) {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`);
}

heading('1. Build');
const build = spawnSync(process.execPath, [path.join(root, 'tools', 'build.mjs')], {
  cwd: root,
  encoding: 'utf8',
});
must(build.status === 0, `the build failed.\n${build.stdout}${build.stderr}`);
console.log('The command line, the language server and the VS Code extension are in dist/.');

heading('2. Check the samples');
const clean = run(['lint', ...CLEAN]);
console.log(clean.stdout.trim());
must(clean.status === 0, `the samples should be clean.\n${clean.stderr}`);

heading('3. Check a broken copy');
const copy = mkdtempSync(path.join(tmpdir(), 'carag-start-'));
try {
  cpSync(path.join(root, 'samples'), copy, { recursive: true });
  for (const [file, right, wrong, what] of MISTAKES) {
    const document = path.join(copy, 'domain-two', file);
    const text = readFileSync(document, 'utf8');
    must(text.includes(right), `${file} no longer holds “${right.trim()}”, which the broken copy changes.`);
    writeFileSync(document, text.replace(right, wrong));
    console.log(`Put into ${file}: ${what}.`);
  }
  console.log();
  const broken = run(['lint', 'domain-two'], copy);
  console.log(broken.stdout.trim());
  must(broken.status === 1, `the broken copy should have findings.\n${broken.stderr}`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

heading('4. Check a document as it was published');
const published = run(['lint', AS_PUBLISHED, '--format', 'json']);
must(published.status === 1, `${AS_PUBLISHED} should have findings.\n${published.stderr}`);
const { findings, summary } = JSON.parse(published.stdout);
for (const [rule, count] of byRule(findings)) console.log(`${String(count).padStart(4)}  ${rule}`);
console.log(
  `${findings.length} findings, of which --fix mends ${summary.fixable}: see docs/as-published.md.`,
);

heading('5. Run the cases of a sample');
const tested = run(['test', 'samples/domain-two']);
must(tested.status === 0, `the cases of domain two should pass.\n${tested.stdout}${tested.stderr}`);
console.log(tested.stdout.trim().split('\n\n').at(-1));

heading('6. Rate an inspection as it was published');
const rated = run(['rate', 'samples/youth-standards/results.carag.yaml']);
must(rated.status === 0, `the results could not be rated.\n${rated.stdout}${rated.stderr}`);
const [, overall = ''] = /^(Overall[\s\S]*?)\n\n/m.exec(rated.stdout) ?? [];
console.log(`${overall}\nThe whole report: npx carag rate samples/youth-standards/results.carag.yaml`);

heading('7. Tell what a change means');
const changed = run(['diff', 'samples/domain-three', 'samples/domain-three-next']);
must(changed.status === 0, `the two versions could not be compared.\n${changed.stdout}${changed.stderr}`);
console.log(changed.stdout.trim().split('\n\n').at(-1));
console.log('Each of them: npx carag diff samples/domain-three samples/domain-three-next');

heading('8. See what is left to translate');
const translated = run(['translate', 'samples/domain-three', '--to', 'cy']);
must(
  translated.status === 0,
  `domain three should be whole in Welsh.\n${translated.stdout}${translated.stderr}`,
);
console.log(translated.stdout.trim());

heading('9. Write the forms');
const out = path.join(root, 'out');
mkdirSync(out, { recursive: true });
for (const [set, name, language, what] of [
  ['domain-two', 'domain-two', 'en', 'the form as an inspector will see it'],
  ['domain-three', 'domain-three-cy', 'cy', 'a form in Welsh, with what is not translated yet marked'],
]) {
  const form = path.join(out, `${name}.html`);
  const preview = run(['preview', `samples/${set}`, '--language', language, '--out', form]);
  must(preview.status === 0, `the form could not be written.\n${preview.stdout}${preview.stderr}`);
  console.log(`out/${name}.html is ${what} (${Math.round(readFileSync(form).length / 1024)} KB).`);
}
console.log('Open them in a browser.');

heading('What was done');
console.log(
  'The samples are clean, each mistake in the broken copy was found at its word, the published document was checked, cases passed, an inspection was rated, two versions were compared, a translation was looked through, and forms were written.',
);
console.log(
  'Next: open this folder in VS Code with the extension (see README.md), or follow the tour in samples/README.md.',
);
