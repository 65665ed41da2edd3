import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { cleanSamples } from '../samples/clean.ts';

interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The YAML language server that many editors use, with our schema and without the network. */
class YamlServer {
  private readonly process: ChildProcess;
  private readonly connection: MessageConnection;
  private readonly waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();

  constructor(yamlVersion: string) {
    const program = resolve('node_modules/yaml-language-server/bin/yaml-language-server');
    this.process = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    const schema = pathToFileURL(resolve('schemas/carag.schema.json')).href;
    const yaml = {
      schemas: { [schema]: ['**/*.yaml'] },
      schemaStore: { enable: false },
      kubernetesCRDStore: { enable: false },
      validate: true,
      hover: true,
      yamlVersion,
    };
    this.connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === 'yaml' ? yaml : null)),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: Published) =>
      this.waiting.get(uri)?.(diagnostics),
    );
    this.connection.listen();
  }

  async start(): Promise<void> {
    const capabilities = {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    };
    await this.connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
    await this.connection.sendNotification('initialized', {});
  }

  /** What it finds in a text, each with its line counted from 1. */
  async findings(uri: string, text: string): Promise<string[]> {
    const found = new Promise<readonly Diagnostic[]>((settle) => this.waiting.set(uri, settle));
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
    return (await found).map(({ message, range }) => `${range.start.line + 1}: ${message}`);
  }

  async hover(uri: string, line: number, character: number): Promise<string> {
    const params = { textDocument: { uri }, position: { line, character } };
    const hover = (await this.connection.sendRequest('textDocument/hover', params)) as {
      contents: { value: string };
    } | null;
    return hover?.contents.value ?? '';
  }

  stop(): void {
    this.connection.dispose();
    this.process.kill();
  }
}

const samples = cleanSamples.filter((path) => path.endsWith('.yaml'));

describe.each(['1.2', '1.1'])('the YAML language server, reading YAML %s', (version) => {
  const server = new YamlServer(version);
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  test.each(samples)('finds nothing in %s', async (path) => {
    const uri = pathToFileURL(resolve('samples', path)).href;
    expect(await server.findings(uri, readFileSync(`samples/${path}`, 'utf8'))).toEqual([]);
  });

  test('tells a fault in the words of this kind of document', async () => {
    const text =
      'carag: section\nid: s\ntitle: S\nquestions:\n  - id: "1"\n    kind: judgment\n    text: What?\n    answer: text\n    guidence: x\n';
    const findings = await server.findings('file:///set/faults.carag.yaml', text);
    expect(findings).toEqual([
      expect.stringMatching(/^6: .*judgement.*summary/),
      expect.stringMatching(/^9: .*guidence/),
    ]);
  });

  test('tells what a field is for', async () => {
    const uri = 'file:///set/hover.carag.yaml';
    await server.findings(
      uri,
      'carag: section\nid: s\ntitle: S\nquestions:\n  - id: "1"\n    kind: note\n    text: Read on.\n',
    );
    expect(await server.hover(uri, 5, 5)).toContain('What sort of question it is.');
  });
});
