/** Shows in the side bar what differs from the version with which a set is compared, by class and by section. */
import {
  commands,
  type Disposable,
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import { debounce } from '../debounce.ts';
import type { ChangeLine, ChangesOfSet } from '../server/protocol.ts';
import type { Server } from '../server/server.ts';
import { acceptChange } from './accept.ts';
import type { Changes } from './changes.ts';
import { openChange, openSides } from './open.ts';

/** A change with the set that it is in. */
export interface SetChange {
  readonly set: ChangesOfSet;
  readonly line: ChangeLine;
}

interface Group {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly children: Node[];
}

type Node = Group | SetChange;

const CLASSES: Readonly<Record<ChangeLine['class'], { label: string; icon: string }>> = {
  data: { label: 'Data', icon: 'database' },
  rating: { label: 'Rating', icon: 'law' },
  routing: { label: 'Routing', icon: 'type-hierarchy' },
  wording: { label: 'Wording', icon: 'edit' },
  guidance: { label: 'Guidance', icon: 'book' },
  translation: { label: 'Translation', icon: 'globe' },
  editorial: { label: 'Editorial', icon: 'whitespace' },
};

/** In milliseconds. */
const pause = 300;

/** Longer texts are shown by their beginning. */
const LONGEST = 600;

export class ChangesView implements TreeDataProvider<Node>, Disposable {
  readonly #changes: Changes;
  readonly #redrawn = new EventEmitter<void>();
  readonly #view: TreeView<Node>;
  readonly #subscriptions: Disposable[];
  #top: Node[] = [];

  readonly onDidChangeTreeData = this.#redrawn.event;

  constructor(server: Server, changes: Changes) {
    this.#changes = changes;
    this.#view = window.createTreeView('carag.changes', { treeDataProvider: this, showCollapseAll: true });
    // VS Code leaves out lines that it is asking for while it is told to ask for all again: it is told when it is quiet.
    const redraw = debounce(pause, () => this.#redraw());
    this.#subscriptions = [
      this.#redrawn,
      this.#view,
      redraw,
      changes.onDidChange(redraw),
      this.#view.onDidChangeVisibility(redraw),
      commands.registerCommand('carag.openChangeSides', ({ line, set }: SetChange) =>
        openSides(line, { folder: set.folder }, set.base ?? 'base'),
      ),
      commands.registerCommand('carag.acceptChange', ({ line, set }: SetChange) =>
        acceptChange(server, line, { folder: set.folder }),
      ),
      commands.registerCommand('carag.openChange', ({ line, set }: SetChange) =>
        openChange(line, { folder: set.folder }),
      ),
    ];
  }

  getChildren(node?: Node): Node[] {
    if (node) return 'children' in node ? node.children : [];
    return this.#top;
  }

  getTreeItem(node: Node): TreeItem {
    return 'children' in node ? groupItem(node) : changeItem(node);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #redraw(): void {
    const { sets } = this.#changes;
    const count = sets.reduce((sum, { changes }) => sum + changes.length, 0);
    const groups = sets.map(setGroup);
    const [only] = sets;
    this.#top = groups.length === 1 && !only?.why ? groups[0]!.children : groups;
    this.#view.description = sets.length === 1 && only?.base ? `since ${only.base}` : '';
    this.#view.message =
      sets.length > 0 && count === 0 && sets.every(({ why }) => !why) ? 'Nothing has changed.' : undefined;
    this.#view.badge = count > 0 ? { value: count, tooltip: counted(count) } : undefined;
    this.#redrawn.fire();
  }
}

const counted = (count: number) => (count === 1 ? '1 change' : `${count} changes`);

function setGroup(set: ChangesOfSet): Group {
  return {
    id: set.folder,
    label: set.title,
    description: set.why ? `not compared: ${set.why}` : `since ${set.base}`,
    icon: set.why ? 'info' : 'book',
    children: grouped(set.changes, (line) => line.class).map(([of, lines]) => ({
      id: `${set.folder} ${of}`,
      label: CLASSES[of].label,
      description: String(lines.length),
      icon: CLASSES[of].icon,
      children: grouped(lines, (line) => line.heading).map(([heading, those]) => ({
        id: `${set.folder} ${of} ${heading}`,
        label: heading,
        description: String(those.length),
        icon: 'list-unordered',
        children: those.map((line) => ({ set, line })),
      })),
    })),
  };
}

function grouped<Key>(lines: readonly ChangeLine[], keyOf: (line: ChangeLine) => Key): [Key, ChangeLine[]][] {
  const groups = new Map<Key, ChangeLine[]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group) group.push(line);
    else groups.set(keyOf(line), [line]);
  }
  return [...groups];
}

function groupItem({ id, label, description, icon, children }: Group): TreeItem {
  const item = new TreeItem(
    label,
    children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None,
  );
  return Object.assign(item, {
    id,
    description,
    tooltip: `${label}: ${description}`,
    iconPath: new ThemeIcon(icon),
  });
}

function changeItem(change: SetChange): TreeItem {
  const { line } = change;
  const item = new TreeItem(line.what);
  return Object.assign(item, {
    tooltip: told(line),
    iconPath: new ThemeIcon(line.accepted ? 'pass' : CLASSES[line.class].icon),
    description: line.accepted ? 'accepted' : '',
    contextValue: line.accepted ? 'accepted' : 'change',
    command: { title: 'Open', command: 'carag.openChange', arguments: [change] },
    accessibilityInformation: { label: [line.what, line.class, line.accepted].filter(Boolean).join(', ') },
  });
}

/** What a change was and is; nothing in the texts is read as Markdown. */
export function told({ what, before, after, accepted }: ChangeLine): MarkdownString {
  const text = new MarkdownString('**').appendText(what).appendMarkdown('**');
  for (const [name, value] of [
    ['Before', before],
    ['Now', after],
  ] as const)
    if (value) text.appendMarkdown(`\n\n${name}: `).appendText(shortened(value));
  if (accepted) text.appendMarkdown('\n\n').appendText(accepted);
  return text;
}

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);
