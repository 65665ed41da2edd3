/** Shows the ratings view, as the server lists it, in the side bar. */
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
import { locationOf } from './places.ts';
import type { RatingsLine } from './protocol.ts';
import type { Server, ServerState } from './server.ts';

const icons: Record<RatingsLine['kind'], string> = {
  'question set': 'book',
  domain: 'folder',
  theme: 'folder',
  standard: 'law',
  'key question': 'key',
  criterion: 'checklist',
  question: 'comment',
};
const withoutQuestions = 'circle-slash';
const unfoldedAtFirst: ReadonlySet<string> = new Set(['question set', 'domain', 'theme']);
const stopped = 'CARaG has stopped. Run “CARaG: Restart” to start it again.';

/** The view of standards, with how each part is rated and which questions give evidence for it. */
export class RatingsView implements TreeDataProvider<RatingsLine>, Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<RatingsLine>;
  readonly #subscriptions: Disposable[];
  #isRunning = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#view = window.createTreeView('carag.ratings', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#changed,
      this.#view,
      server.onDidChangeRatings(() => this.#changed.fire()),
      server.onDidChangeState((state) => this.#follow(state)),
    ];
  }

  /** The lines below one, or the topmost, for which VS Code asks only while the view is in sight. */
  getChildren(line?: RatingsLine): RatingsLine[] | Promise<RatingsLine[]> {
    return line ? line.children : this.#server.ratings();
  }

  getTreeItem({ id, label, description, tooltip, kind, isBare, place, children }: RatingsLine): TreeItem {
    return {
      id,
      label,
      description,
      tooltip: new MarkdownString(tooltip),
      iconPath: new ThemeIcon(isBare ? withoutQuestions : icons[kind]),
      collapsibleState: foldOf(kind, children),
      accessibilityInformation: { label: [kind, label, description].filter(Boolean).join(', ') },
      ...(place ? { command: commandThatOpens(place) } : {}),
    };
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #follow(state: ServerState): void {
    const isRunning = state !== 'stopped' && state !== 'asleep';
    if (isRunning === this.#isRunning) return;
    this.#isRunning = isRunning;
    this.#view.message = state === 'stopped' ? stopped : undefined;
    this.#changed.fire();
  }
}

function foldOf(kind: RatingsLine['kind'], { length }: RatingsLine['children']): TreeItemCollapsibleState {
  if (length === 0) return TreeItemCollapsibleState.None;
  return unfoldedAtFirst.has(kind) ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function commandThatOpens(place: NonNullable<RatingsLine['place']>): TreeItem['command'] {
  const { uri, range } = locationOf(place);
  return { title: 'Open', command: 'vscode.open', arguments: [uri, { selection: range }] };
}
