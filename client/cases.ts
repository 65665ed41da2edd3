/** Shows the cases of question sets in VS Code's Test Explorer, and runs them to the expectation that fails. */
import {
  type CancellationToken,
  CancellationTokenSource,
  commands,
  type Disposable,
  Location,
  MarkdownString,
  Range,
  type TestController,
  type TestItem,
  TestMessage,
  type TestRun,
  TestRunProfileKind,
  TestRunRequest,
  tests,
  Uri,
} from 'vscode';
import type { CaseFailure, ListedCase, RunCase } from './server/protocol.ts';
import type { Server } from './server/server.ts';

/** The cases, as the server lists them. */
export class Cases implements Disposable {
  readonly #server: Server;
  readonly #controller: TestController;
  readonly #subscriptions: Disposable[];

  constructor(server: Server) {
    this.#server = server;
    this.#controller = tests.createTestController('carag.cases', 'CARaG cases');
    this.#controller.refreshHandler = () => this.#list();
    this.#subscriptions = [
      this.#controller,
      this.#controller.createRunProfile(
        'Run cases',
        TestRunProfileKind.Run,
        (request, token) => this.#run(request, token),
        true,
      ),
      commands.registerCommand('carag.runCase', (uri: string) => this.#runOne(uri)),
      server.onDidChangeCases(() => void this.#list()),
      server.onDidChangeState((state) => {
        if (state === 'ready') void this.#list();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Runs a case as the Test Explorer does, and shows there how it went. */
  async #runOne(uri: string): Promise<void> {
    await this.#list();
    const item = itemsIn(this.#controller.items)
      .flatMap(casesOf)
      .find(({ id }) => id === uri);
    if (!item) return;
    await this.#run(new TestRunRequest([item]), new CancellationTokenSource().token);
    await commands.executeCommand('vscode.revealTestInExplorer', item);
  }

  async #list(): Promise<void> {
    const sets = await this.#server.cases();
    if (!sets) return;
    const items = sets.map(({ folder, title, cases }) => {
      const item = this.#controller.createTestItem(folder, title);
      item.children.replace(cases.map((each) => this.#caseItem(each)));
      return item;
    });
    this.#controller.items.replace(items);
  }

  #caseItem({ uri, title, expectations }: ListedCase): TestItem {
    const place = Uri.parse(uri);
    const item = this.#controller.createTestItem(uri, title, place);
    item.range = new Range(0, 0, 0, 0);
    item.children.replace(
      expectations.map(({ id, label, range }) => {
        const child = this.#controller.createTestItem(`${uri} ${id}`, label, place);
        child.range = rangeOf(range);
        return child;
      }),
    );
    return item;
  }

  /** Runs the cases that are asked for; one of which an expectation is asked for is run as a whole. */
  async #run(request: TestRunRequest, token: CancellationToken): Promise<void> {
    const run = this.#controller.createTestRun(request);
    const chosen = new Set<TestItem>();
    for (const item of request.include ?? itemsIn(this.#controller.items))
      for (const each of casesOf(item)) chosen.add(each);
    for (const item of request.exclude ?? []) chosen.delete(item);
    for (const item of chosen) run.started(item);
    const results = (await this.#server.runCases([...chosen].map(({ id }) => id))) ?? [];
    const byUri = new Map(results.map((result) => [result.uri, result]));
    if (!token.isCancellationRequested) for (const item of chosen) settle(run, item, byUri.get(item.id));
    run.end();
  }
}

function itemsIn(items: TestItem['children']): TestItem[] {
  return [...items].map(([, item]) => item);
}

/** A set has cases, a case is one, and an expectation belongs to one. */
function casesOf(item: TestItem): TestItem[] {
  if (!item.uri) return itemsIn(item.children);
  return item.parent?.uri ? [item.parent] : [item];
}

function settle(run: TestRun, item: TestItem, result: RunCase | undefined): void {
  if (!result) return run.skipped(item);
  for (const { id, result: outcome } of result.expectations) {
    const child = item.children.get(`${item.id} ${id}`);
    if (!child) continue;
    const failures = result.failures.filter(({ expectation }) => expectation === id);
    if (outcome === 'met') run.passed(child);
    else if (outcome === 'not checked') run.skipped(child);
    else run.failed(child, messagesOf(item, failures));
  }
  if (result.failures.length === 0) run.passed(item);
  else run.failed(item, messagesOf(item, result.failures));
}

function messagesOf({ uri }: TestItem, failures: readonly CaseFailure[]): TestMessage[] {
  return failures.map(({ message, range, steps }) => {
    const told = new TestMessage(steps.length > 1 ? withSteps(message, steps) : message);
    if (uri) told.location = new Location(uri, rangeOf(range));
    return told;
  });
}

/** How it came to be so, each step with a link to where it is settled. */
function withSteps(message: string, steps: CaseFailure['steps']): MarkdownString {
  const text = new MarkdownString();
  text.appendText(message);
  for (const step of steps) {
    const { line, character } = step.range.start;
    text
      .appendMarkdown('\n- ')
      .appendText(step.message)
      .appendMarkdown(` [open](${step.uri}#L${line + 1},${character + 1})`);
  }
  return text;
}

const rangeOf = ({ start, end }: CaseFailure['range']) =>
  new Range(start.line, start.character, end.line, end.character);
