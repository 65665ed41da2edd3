/** The moves that the client was asked to make, in an edit that follows them already: they are not followed a second time. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Moved } from '../../refactoring/plan.ts';
import { canonicalUri } from '../../text/uri.ts';

export class OwnMoves {
  private readonly targets = new Map<string, string>();

  /** Takes note of the moves in an edit, and returns it: to be called with whatever is handed to the client. */
  note(edit: WorkspaceEdit): WorkspaceEdit {
    for (const change of edit.documentChanges ?? [])
      if ('kind' in change && change.kind === 'rename')
        this.targets.set(canonicalUri(change.oldUri), canonicalUri(change.newUri));
    return edit;
  }

  /** The moves among these that nobody has followed yet. Each of ours comes back once, when the client makes it. */
  except(moves: readonly Moved[]): Moved[] {
    return moves.filter(({ from, to }) => {
      const isOwn = this.targets.get(from) === to;
      if (isOwn) this.targets.delete(from);
      return !isOwn;
    });
  }

  /** What was not made after all is the client's own, should it come later. */
  forget(from: string): void {
    this.targets.delete(from);
  }
}
