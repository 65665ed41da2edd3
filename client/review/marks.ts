/** Marks in the editor what differs from the base, beside its lines; what was there before is shown when it is pointed at. */
import {
  type DecorationOptions,
  type Disposable,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
} from 'vscode';
import { locationOf } from '../places.ts';
import type { ChangeLine } from '../server/protocol.ts';
import type { Changes } from './changes.ts';
import { told } from './view.ts';

export class ChangeMarks implements Disposable {
  readonly #changes: Changes;
  readonly #changed: TextEditorDecorationType;
  readonly #added: TextEditorDecorationType;
  readonly #subscriptions: Disposable[];

  constructor(extension: Uri, changes: Changes) {
    this.#changes = changes;
    this.#changed = mark(extension, 'changed', 'editorGutter.modifiedBackground');
    this.#added = mark(extension, 'added', 'editorGutter.addedBackground');
    this.#subscriptions = [
      this.#changed,
      this.#added,
      changes.onDidChange(() => this.#draw()),
      window.onDidChangeVisibleTextEditors(() => this.#draw()),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #draw(): void {
    for (const editor of window.visibleTextEditors) this.#drawIn(editor);
  }

  #drawIn(editor: TextEditor): void {
    const uri = editor.document.uri.toString();
    const here = this.#changes.sets
      .flatMap(({ changes }) => changes)
      .filter(({ head }) => head && Uri.parse(head.uri).toString() === uri);
    const isNew = ({ base, before }: ChangeLine) => !base && before === null;
    editor.setDecorations(this.#added, here.filter(isNew).map(marked));
    editor.setDecorations(this.#changed, here.filter((line) => !isNew(line)).map(marked));
  }
}

const marked = (line: ChangeLine): DecorationOptions => ({
  range: locationOf(line.head!).range,
  hoverMessage: told(line),
});

/** Told apart by shape: a bar with a plus is new, a bar with a dot was there before. */
function mark(extension: Uri, name: string, colour: string): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    gutterIconPath: Uri.joinPath(extension, 'media', `${name}.svg`),
    gutterIconSize: 'contain',
    overviewRulerColor: new ThemeColor(colour),
    overviewRulerLane: OverviewRulerLane.Left,
  });
}
