/** The views of the side bar: the question outline, what is open, and the ratings. */
import { commands, type Disposable, window } from 'vscode';
import type { Grouping } from '../server/protocol.ts';
import type { Server } from '../server/server.ts';
import { LinesView } from './tree-view.ts';

const groupings: readonly { by: Grouping; label: string }[] = [
  { by: 'section', label: 'By section' },
  { by: 'kind', label: 'By kind' },
  { by: 'standard', label: 'By standard' },
];

/** Shows the views until it is disposed of. */
export function showViews(server: Server): Disposable[] {
  let by: Grouping = 'section';
  const outline = new LinesView('carag.outline', server, () => server.outline(by));
  const open = new LinesView('carag.open', server, () => server.open());
  const ratings = new LinesView('carag.ratings', server, () => server.ratings());
  const group = async () => {
    const chosen = await window.showQuickPick(
      groupings.map((each) => ({ ...each, ...(each.by === by ? { description: 'as now' } : {}) })),
      { placeHolder: 'How the questions are put together' },
    );
    if (!chosen) return;
    by = chosen.by;
    outline.refresh();
  };
  const filter = async () => {
    const prompt = 'Words that a question holds; none to show all questions again';
    const words = await window.showInputBox({ prompt, value: outline.words });
    if (words === undefined) return;
    outline.filter(words);
    await commands.executeCommand('setContext', 'carag.looksForWords', outline.words !== '');
  };
  return [
    outline,
    open,
    ratings,
    server.onDidChangeRatings(() => ratings.refresh()),
    server.onDidChangeViews(({ view }) => (view === 'outline' ? outline : open).refresh()),
    commands.registerCommand('carag.groupOutline', group),
    commands.registerCommand('carag.filterOutline', filter),
  ];
}
