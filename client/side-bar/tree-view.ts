/** Shows a tree that the server lists in a view of the side bar: the ratings, the question outline, what is open. */
import {
  type Disposable,
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  type TreeDataProvider,
  type TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import { locationOf } from '../places.ts';
import type { ViewLine } from '../server/protocol.ts';
import type { Server, ServerState } from '../server/server.ts';
import { filtered } from './filtered.ts';

const icons: Record<ViewLine['kind'], string> = {
  'question set': 'book',
  domain: 'folder',
  theme: 'folder',
  section: 'folder',
  group: 'folder',
  standard: 'law',
  'key question': 'key',
  criterion: 'checklist',
  question: 'comment',
};
const withoutQuestions = 'circle-slash';
const unfoldedAtFirst: ReadonlySet<string> = new Set(['question set', 'domain', 'theme']);
const stopped = 'CARaG has stopped. Run “CARaG: Restart” to start it again.';

/** A view of lines, for which the server is asked only while the view is in sight. */
export class LinesView implements TreeDataProvider<ViewLine>, Disposable {
  readonly #list: () => Promise<ViewLine[]>;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<ViewLine>;
  readonly #subscriptions: Disposable[];
  #isRunning = false;
  #words = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(id: string, server: Server, list: () => Promise<ViewLine[]>) {
    this.#list = list;
    this.#view = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#changed,
      this.#view,
      server.onDidChangeState((state) => this.#follow(state)),
    ];
  }

  /** Asks for the lines anew. */
  refresh(): void {
    this.#changed.fire();
  }

  /** The words that lines must hold to be shown; none where all are. */
  get words(): string {
    return this.#words;
  }

  /** Shows the lines that hold some words, with those around them; all of them where there are none. */
  filter(words: string): void {
    this.#words = words.trim();
    this.#view.description = this.#words && `“${this.#words}”`;
    this.refresh();
  }

  async getChildren(line?: ViewLine): Promise<ViewLine[]> {
    if (line) return line.children;
    return [...filtered(await this.#list(), this.#words)];
  }

  getTreeItem({ id, label, description, tooltip, kind, isBare, place, children }: ViewLine): TreeItem {
    return {
      // What is unfolded while lines are looked for is another matter than what was before.
      id: this.#words ? `${id} ${this.#words}` : id,
      label,
      description,
      tooltip: new MarkdownString(tooltip),
      iconPath: new ThemeIcon(isBare ? withoutQuestions : icons[kind]),
      collapsibleState: this.#foldOf(kind, children),
      accessibilityInformation: { label: [kind, label, description].filter(Boolean).join(', ') },
      ...(place ? { command: commandThatOpens(place) } : {}),
    };
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #foldOf(kind: ViewLine['kind'], { length }: ViewLine['children']): TreeItemCollapsibleState {
    if (length === 0) return TreeItemCollapsibleState.None;
    return this.#words || unfoldedAtFirst.has(kind)
      ? TreeItemCollapsibleState.Expanded
      : TreeItemCollapsibleState.Collapsed;
  }

  #follow(state: ServerState): void {
    const isRunning = state !== 'stopped' && state !== 'asleep';
    if (isRunning === this.#isRunning) return;
    this.#isRunning = isRunning;
    this.#view.message = state === 'stopped' ? stopped : undefined;
    this.refresh();
  }
}

function commandThatOpens(place: NonNullable<ViewLine['place']>): TreeItem['command'] {
  const { uri, range } = locationOf(place);
  return { title: 'Open', command: 'vscode.open', arguments: [uri, { selection: range }] };
}
