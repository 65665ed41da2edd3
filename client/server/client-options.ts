/** What the client of the language server is told to do: for which documents, and how what it is sent is shown. */
import { type LogOutputChannel, workspace } from 'vscode';
import {
  type LanguageClientOptions,
  type ProgressToken,
  RevealOutputChannelOn,
  type StaticFeature,
} from 'vscode-languageclient';
import { languages } from '../documents.ts';
import { wantedHints, wantedLenses } from './hints.ts';
import { abilities } from './protocol.ts';

/** Tells the server what this client can do beyond the protocol. */
export const announced: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    const carag = { ...abilities, isTrusted: workspace.isTrusted };
    capabilities.experimental = { ...capabilities.experimental, carag };
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
};

/**
 * The options of a client.
 * @param schemes where documents are written
 * @param onWork is told of work that is under way, and when it is done
 */
export function clientOptions(
  schemes: ReadonlySet<string>,
  outputChannel: LogOutputChannel,
  onWork: (token: ProgressToken, isUnderWay: boolean) => void,
): LanguageClientOptions {
  return {
    // The server passes over every document whose first key is not `carag:`.
    documentSelector: languages.flatMap((language) => [...schemes].map((scheme) => ({ language, scheme }))),
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      provideInlayHints: async (document, range, token, next) =>
        wantedHints(document, await next(document, range, token)),
      provideCodeLenses: async (document, token, next) => wantedLenses(document, await next(document, token)),
      handleWorkDoneProgress: (token, progress, next) => {
        onWork(token, progress.kind !== 'end');
        next(token, progress);
      },
    },
  };
}
