/** One client and all that is kept for it: its workspace, what it can do, and what it was told. */
import type { Connection } from 'vscode-languageserver';
import type { Rule } from '../lint/rule.ts';
import type { FileSystem } from '../project/loading/file-system.ts';
import { CodeActions } from './answers/changing/code-actions.ts';
import { type Client, clientOf } from './client/client.ts';
import { Following } from './client/following.ts';
import { Guard } from './client/guard.ts';
import { OwnMoves } from './client/own-moves.ts';
import { Reporting } from './client/reporting.ts';
import { ToProtocol } from './client/to-protocol.ts';
import { Comparing } from './comparing.ts';
import { Workspace, type WorkspaceOptions } from './workspace.ts';

export class Session {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly files: FileSystem;
  readonly comparing: Comparing;
  readonly guard: Guard;
  readonly convert: ToProtocol;
  readonly following: Following;
  readonly ownMoves = new OwnMoves();
  client: Client;
  reporting: Reporting;
  actions: CodeActions;
  private readonly rules: readonly Rule[];

  constructor(connection: Connection, options: WorkspaceOptions) {
    this.connection = connection;
    this.rules = options.rules;
    this.workspace = new Workspace(options, {
      checkedFirst: (uri) => this.reporting.checkedFirst(uri),
      checkedAll: (touched) => {
        this.following.noteChange();
        return this.reporting.checkedAll(touched);
      },
      failed: (what, error) => this.guard.log(what, error),
    });
    this.files = options.files;
    this.comparing = new Comparing(this.workspace, options.files);
    this.guard = new Guard(connection, () => this.workspace.turns.noted());
    this.convert = new ToProtocol(this.workspace.open);
    this.following = new Following((what, error) => this.guard.log(what, error));
    this.client = clientOf({});
    this.reporting = new Reporting(connection, this.workspace, this.client);
    this.actions = new CodeActions(this.workspace, this.reporting.diagnostics, this.client, this.rules);
  }

  /** Takes note of what the client can do, before anything is asked. */
  meet(client: Client): void {
    this.client = client;
    this.reporting = new Reporting(this.connection, this.workspace, client);
    this.actions = new CodeActions(this.workspace, this.reporting.diagnostics, client, this.rules);
  }
}
