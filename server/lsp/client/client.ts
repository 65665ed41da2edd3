/** Reads the capabilities that a client announces, ours under `experimental.carag` among them. */
import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client can do, as far as it makes a difference to us. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly showsRelated: boolean;
  readonly showsMarkdown: boolean;
  readonly showsSignaturesInMarkdown: boolean;
  readonly showsLinks: boolean;
  readonly showsTree: boolean;
  readonly showsProgress: boolean;
  readonly resolvesEdits: boolean;
  readonly takesVersions: boolean;
  readonly takesSnippets: boolean;
  /** The same in what it completes. */
  readonly completesSnippets: boolean;
  readonly registersWatchers: boolean;
  readonly registersFormatting: boolean;
  readonly hasFolders: boolean;
  readonly renamesFiles: boolean;
  readonly createsFiles: boolean;
  readonly deletesFiles: boolean;
  readonly preparesRename: boolean;
  /** It shows what edits are for, and lets its user leave some out. */
  readonly showsAnnotations: boolean;
  readonly showsDocuments: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesTokens: boolean;
  /** It has our command that shows places, for a lens to lead to them. */
  readonly showsPlaces: boolean;
  /** It has our command that shows the page of a rule, for a finding to lead to. */
  readonly explainsFindings: boolean;
  /** It wishes to be told when the ratings view has changed. */
  readonly followsRatings: boolean;
  /** It has our command that runs a case. */
  readonly runsCases: boolean;
  /** It wishes to be told when the question outline, or what is open, has changed. */
  readonly followsViews: boolean;
  /** It wishes to be told when there are other cases. */
  readonly followsCases: boolean;
  /** It wishes to be told when sets differ otherwise from what they are compared with. */
  readonly followsChanges: boolean;
  /** Its user trusts the folders, so that other programs may look at them too. */
  readonly isTrusted: boolean;
  /** It has our command that opens a document beside the one in use. */
  readonly opensBeside: boolean;
}

/** What a client says of itself under `experimental.carag`. */
type Ours = Partial<
  Pick<
    Client,
    | 'showsPlaces'
    | 'explainsFindings'
    | 'followsRatings'
    | 'followsCases'
    | 'followsChanges'
    | 'followsViews'
    | 'runsCases'
    | 'isTrusted'
    | 'opensBeside'
  >
>;

export function clientOf({ workspace, textDocument, window, experimental }: ClientCapabilities): Client {
  const ours = (experimental as { carag?: Ours } | undefined)?.carag;
  const { hover, codeAction, publishDiagnostics, diagnostic } = textDocument ?? {};
  return {
    pullsDiagnostics: diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    showsRelated: (diagnostic?.relatedInformation || publishDiagnostics?.relatedInformation) ?? false,
    showsMarkdown: hover?.contentFormat?.includes('markdown') ?? false,
    showsSignaturesInMarkdown:
      textDocument?.signatureHelp?.signatureInformation?.documentationFormat?.includes('markdown') ?? false,
    showsLinks: textDocument?.definition?.linkSupport ?? false,
    showsTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    showsProgress: window?.workDoneProgress ?? false,
    resolvesEdits: codeAction?.resolveSupport?.properties?.includes('edit') ?? false,
    takesVersions: workspace?.workspaceEdit?.documentChanges ?? false,
    takesSnippets: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    completesSnippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    registersFormatting:
      (textDocument?.formatting?.dynamicRegistration && textDocument.rangeFormatting?.dynamicRegistration) ??
      false,
    hasFolders: workspace?.workspaceFolders ?? false,
    renamesFiles: Boolean(
      workspace?.applyEdit &&
        workspace.workspaceEdit?.documentChanges &&
        workspace.workspaceEdit.resourceOperations?.includes('rename'),
    ),
    createsFiles: Boolean(
      workspace?.workspaceEdit?.documentChanges &&
        workspace.workspaceEdit.resourceOperations?.includes('create'),
    ),
    deletesFiles: Boolean(
      workspace?.workspaceEdit?.documentChanges &&
        workspace.workspaceEdit.resourceOperations?.includes('delete'),
    ),
    preparesRename: textDocument?.rename?.prepareSupport ?? false,
    showsAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    showsDocuments: window?.showDocument?.support ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    showsPlaces: ours?.showsPlaces ?? false,
    explainsFindings: ours?.explainsFindings ?? false,
    runsCases: ours?.runsCases ?? false,
    followsViews: ours?.followsViews ?? false,
    followsRatings: ours?.followsRatings ?? false,
    followsCases: ours?.followsCases ?? false,
    followsChanges: ours?.followsChanges ?? false,
    isTrusted: ours?.isTrusted ?? false,
    opensBeside: ours?.opensBeside ?? false,
  };
}
