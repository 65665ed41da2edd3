/** Shows beside a CARaG document, as a language status item, what the checker is doing. */
import { type Disposable, languages as editorLanguages, LanguageStatusSeverity, window } from 'vscode';
import { type CaragDocuments, languages } from './documents.ts';
import { foundWords } from './found-words.ts';
import type { Server, ServerState } from './server/server.ts';

const faces: Record<ServerState, { text: string; detail: string; severity: LanguageStatusSeverity }> = {
  asleep: {
    text: 'CARaG: not started',
    detail: 'There is no question set here',
    severity: LanguageStatusSeverity.Information,
  },
  checking: {
    text: 'CARaG: checking',
    detail: 'Reading the question sets',
    severity: LanguageStatusSeverity.Information,
  },
  ready: {
    text: 'CARaG: ready',
    detail: 'Nothing is found',
    severity: LanguageStatusSeverity.Information,
  },
  stopped: {
    text: 'CARaG: stopped',
    detail: 'Nothing is being checked',
    severity: LanguageStatusSeverity.Error,
  },
};

export function showStatus(server: Server, documents: CaragDocuments): Disposable {
  const item = editorLanguages.createLanguageStatusItem('carag.status', []);
  item.name = 'CARaG';

  const showState = () => {
    const { text, detail, severity } = faces[server.state];
    item.text = text;
    item.detail = (server.state === 'ready' && foundWords(editorLanguages.getDiagnostics())) || detail;
    item.severity = severity;
    item.busy = server.state === 'checking';
    item.command =
      server.state === 'stopped'
        ? { command: 'carag.restart', title: 'Restart' }
        : { command: 'carag.showOutput', title: 'Show Output' };
  };
  // A selector cannot look at the first key, so the item has one only while a CARaG document is in use.
  const showWhereItBelongs = () => {
    item.selector = documents.activeEditor ? languages.map((language) => ({ language })) : [];
  };

  showState();
  showWhereItBelongs();
  const subscriptions = [
    item,
    server.onDidChangeState(showState),
    editorLanguages.onDidChangeDiagnostics(showState),
    documents.onDidChange(showWhereItBelongs),
    window.onDidChangeActiveTextEditor(showWhereItBelongs),
  ];
  return { dispose: () => subscriptions.forEach((subscription) => void subscription.dispose()) };
}
