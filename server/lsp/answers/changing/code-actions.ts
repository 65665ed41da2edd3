/** Answers with code actions: fixes of findings, all fixes that are safe, and comments that silence. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  editsOf,
  type QuickFix,
  quickFixes,
  safeEdits,
  type TextEdit,
} from '../../../features/quick-fixes.ts';
import type { Finding, NewDocument } from '../../../lint/finding.ts';
import { safeFixOf } from '../../../lint/fixing/fixing.ts';
import type { Rule } from '../../../lint/rule.ts';
import type { Range } from '../../../text/position.ts';
import { canonicalUri } from '../../../text/uri.ts';
import type { Client } from '../../client/client.ts';
import type { Diagnostics } from '../../client/diagnostics.ts';
import { rangeFromClient, rangeToClient } from '../../client/encoding.ts';
import type { Workspace } from '../../workspace.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.carag`;

/** What a code action that was not worked out yet will do. */
interface Later {
  readonly uri: string;
  /** All safe fixes of this rule; of every rule where it is left out. */
  readonly rule?: string;
  /** In every document of the set. */
  readonly inSet?: true;
}

/** An error of shape alone is there to be mended: what is missing is to be added. */
const isOfShape = ({ name, severity }: Rule) =>
  severity === 'error' && /^shape\/|^(?:id|text|answer)\/missing$/.test(name);

/** Fixes of findings as code actions. */
export class CodeActions {
  private readonly workspace: Workspace;
  private readonly diagnostics: Diagnostics;
  private readonly client: Client;
  /** Rules of which no comment that silences them is offered. */
  private readonly unsilenced: ReadonlySet<string>;

  constructor(workspace: Workspace, diagnostics: Diagnostics, client: Client, rules: readonly Rule[]) {
    this.workspace = workspace;
    this.diagnostics = diagnostics;
    this.client = client;
    this.unsilenced = new Set(
      rules.filter((rule) => rule.isFixed || isOfShape(rule)).map((rule) => rule.name),
    );
  }

  actions({ textDocument, range, context }: CodeActionParams): CodeAction[] {
    const uri = canonicalUri(textDocument.uri);
    if (!this.workspace.project.documents.has(uri)) return [];
    const isWanted = (kind: string) =>
      !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const findings = this.findings(uri);
    const place = rangeFromClient(this.workspace.open.positions(uri), range);
    const fixes = isWanted(CodeActionKind.QuickFix)
      ? quickFixes(this.workspace.project, findings, place, (rule) => this.mayBeSilenced(rule))
      : [];
    const isPossible = (fix: QuickFix) => fix.is !== 'fix' || !fix.fix.creates || this.client.createsFiles;
    const actions = [
      ...fixes.filter(isPossible).map((fix) => this.action(uri, fix)),
      ...this.fixesInSet(uri, fixes),
    ];
    return context.only && isWanted(FIX_ALL) ? [...actions, this.fixAll(uri)] : actions;
  }

  /** The document that an action mends whose edit is still to be worked out. */
  restsOn(action: CodeAction): string | undefined {
    return (action.data as Later | undefined)?.uri;
  }

  /** True where the findings of the whole set are to be known first. */
  restsOnSet(action: CodeAction): boolean {
    return (action.data as Later | undefined)?.inSet === true;
  }

  /** The action with its edit, worked out on the newest state. */
  resolve(action: CodeAction): CodeAction {
    const later = action.data as Later | undefined;
    return later ? { ...action, edit: this.safeEdit(later) } : action;
  }

  private findings(uri: string): readonly Finding[] {
    return this.workspace.findings(uri).findings;
  }

  private mayBeSilenced(rule: string): boolean {
    return !this.unsilenced.has(rule) && !/^(?:yaml|ignore)\//.test(rule);
  }

  private fixAll(uri: string): CodeAction {
    return this.later({ title: 'Fix all that can be fixed safely', kind: FIX_ALL }, { uri });
  }

  private later(action: CodeAction, later: Later): CodeAction {
    return this.client.resolvesEdits ? { ...action, data: later } : { ...action, edit: this.safeEdit(later) };
  }

  private safeEdit({ uri, rule, inSet }: Later): WorkspaceEdit {
    const uris = inSet ? this.documentsBeside(uri) : [uri];
    const findings = uris.flatMap((each) => this.findings(each));
    return this.edit(safeEdits(this.workspace.project, findings, rule));
  }

  /** The documents of the set of a document, itself among them. */
  private documentsBeside(uri: string): string[] {
    const set = this.workspace.project.setOf(uri);
    return set ? [...set.documents.keys()] : [uri];
  }

  /** Whether other documents of the set have findings of a rule that can safely be mended. */
  private isMendedElsewhere(uri: string, rule: string): boolean {
    return this.documentsBeside(uri).some(
      (each) =>
        each !== uri &&
        this.findings(each).some((finding) => finding.rule === rule && safeFixOf(finding) !== undefined),
    );
  }

  /** For each rule with a safe fix here, the offer to mend all of it in the set. */
  private fixesInSet(uri: string, fixes: readonly QuickFix[]): CodeAction[] {
    const rules = new Set(fixes.flatMap(({ finding }) => (safeFixOf(finding) ? [finding.rule] : [])));
    return [...rules]
      .filter((rule) => this.isMendedElsewhere(uri, rule))
      .map((rule) =>
        this.later(
          { title: `Fix all of ${rule} in the set`, kind: CodeActionKind.QuickFix },
          { uri, rule, inSet: true },
        ),
      );
  }

  private action(uri: string, fix: QuickFix): CodeAction {
    const { title, finding } = fix;
    const action: CodeAction = {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [this.diagnostics.diagnostic(uri, finding)],
    };
    if (fix.is === 'fix all') return this.later(action, { uri, rule: finding.rule });
    if (fix.is === 'fix')
      return {
        ...action,
        ...(fix.isBest ? { isPreferred: true } : {}),
        edit: fix.fix.creates
          ? this.creation(fix.fix.creates)
          : this.edit(editsOf(this.workspace.project, fix.fix)),
      };
    const { at, text, caret } = fix.silence;
    return { ...action, edit: this.edit([{ uri, range: at.chunk.rangeOf(at), text }], caret) };
  }

  /** The edits by document; the cursor is put at `caret` of an inserted text where the client can do that. */
  private edit(edits: readonly TextEdit[], caret?: number): WorkspaceEdit {
    const { open } = this.workspace;
    const uris = [...new Set(edits.map(({ uri }) => uri))];
    const own = (uri: string) => edits.filter((edit) => edit.uri === uri);
    if (!this.client.takesVersions) {
      return {
        changes: Object.fromEntries(
          uris.map((uri) => [open.clientUri(uri), own(uri).map((edit) => this.textEdit(edit))]),
        ),
      };
    }
    const documentChanges = uris.map(
      (uri): TextDocumentEdit => ({
        textDocument: { uri: open.clientUri(uri), version: open.version(uri) },
        edits: own(uri).map((edit) =>
          caret !== undefined && this.client.takesSnippets
            ? this.snippetEdit(edit, caret)
            : this.textEdit(edit),
        ),
      }),
    );
    return { documentChanges };
  }

  /** A new document; one that is there already stays as it is. */
  private creation({ uri: own, text }: NewDocument): WorkspaceEdit {
    const uri = this.workspace.open.clientUri(own);
    const start = { line: 0, character: 0 };
    return {
      documentChanges: [
        { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
        { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
      ],
    };
  }

  private textEdit({ uri, range, text }: TextEdit): { range: Range; newText: string } {
    const { open, project } = this.workspace;
    const isWindows = project.documents.get(uri)?.source.chunks[0]?.text.includes('\r\n');
    return {
      range: rangeToClient(open.positions(uri), range),
      newText: isWindows ? text.replace(/\r?\n/g, '\r\n') : text,
    };
  }

  private snippetEdit(edit: TextEdit, caret: number): SnippetTextEdit {
    const { range } = this.textEdit(edit);
    const plain = (text: string) => text.replace(/[\\$}]/g, '\\$&');
    const value = `${plain(edit.text.slice(0, caret))}\${1:reason}${plain(edit.text.slice(caret))}`;
    return { range, snippet: { kind: 'snippet', value } };
  }
}
