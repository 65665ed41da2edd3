/** Two threads that each run some of the rules find what one finds that runs them all. */
import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { isForSecondThread, SecondThread } from '../../server/cli/linting/second-thread.ts';
import { received, sent } from '../../server/cli/linting/wire.ts';
import { Checker } from '../../server/lint/checking/checker.ts';
import type { Share } from '../../server/lint/checking/runner.ts';
import { completed, type ExampleSet } from '../../server/lint/example.ts';
import { RULES } from '../../server/rules/index.ts';
import { exampleProject } from '../../tools/example-project.ts';
import { faultySet } from '../bounded/work-counts.ts';
import { foundIn, ROOT, unmarked } from '../check.ts';
import { HeldFiles, uriOf } from '../server/held-files.ts';

type Documents = Readonly<Record<string, string>>;

function checked(documents: Documents, share?: Share) {
  const project = exampleProject(documents, ROOT);
  const checker = new Checker(project, RULES, undefined, share);
  checker.refresh();
  return { project, checker };
}

/** Each finding with all that it says and would do, its places by what they mark. */
function told({ project, checker }: ReturnType<typeof checked>) {
  return [...project.documents.keys()].map((uri) => {
    const { findings, ...counts } = checker.findings(uri);
    return [
      uri,
      counts,
      foundIn(uri, { findings, ...counts }).map((each) => ({ ...each, finding: plain(each.finding) })),
    ];
  });
}

const plain = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, each) => (key === 'chunk' ? each.text : each)));

const FIRST: Share = { isRun: (rule) => !isForSecondThread(rule), tellsProblems: true };
const SECOND: Share = { isRun: isForSecondThread, tellsProblems: false };

function inTwo(documents: Documents) {
  const [first, second] = [checked(documents, FIRST), checked(documents, SECOND)];
  const found = new Map(
    [...second.project.documents.keys()].map((uri) => [uri, second.checker.allFindings(uri)]),
  );
  const message = structuredClone(sent(second.project, found));
  first.checker.add(received(first.project, message)!);
  return first;
}

const examples = RULES.flatMap(({ name, examples }) =>
  examples.map(({ bad }, at): [string, ExampleSet] => [`${name} ${at + 1}`, bad]),
);

test.each(examples)('%s', (_, example) => {
  const { documents } = unmarked(completed(example));
  expect(told(inTwo(documents))).toEqual(told(checked(documents)));
});

test('a large set with findings of every kind', () => {
  const documents = Object.fromEntries(faultySet(200));
  const all = told(checked(documents));
  expect(JSON.stringify(all)).toContain('routing/');
  expect(told(inTwo(documents))).toEqual(all);
});

test('what was found in other texts is not taken', () => {
  const documents = Object.fromEntries(faultySet(50));
  const { project, checker } = checked(documents, SECOND);
  const [path, text] = Object.entries(documents).at(-1)!;
  const other = checked({ ...documents, [path]: `${text}\n# later\n` }, FIRST);
  const found = new Map([...project.documents.keys()].map((uri) => [uri, checker.allFindings(uri)]));
  expect(received(other.project, sent(project, found))).toBeUndefined();
});

test('a thread that fails is told from one that found nothing', async () => {
  // Beside the sources lies no built thread that could be begun.
  const second = new SecondThread([], 1);
  const files = new HeldFiles({ 'carag.yaml': 'carag: question-set\n' });
  files.open();
  expect(second.isRunning).toBe(false);
  await second.watching(files).read(uriOf('carag.yaml'));
  expect(second.isRunning).toBe(availableParallelism() > 1);
  expect(await second.found(exampleProject({}, ROOT))).toBeUndefined();
});
