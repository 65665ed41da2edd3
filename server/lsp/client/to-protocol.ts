/** Puts our plain data as the protocol has it, with the client's names of documents and its count of characters. */
import {
  type CallHierarchyItem,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  InsertTextFormat,
  InsertTextMode,
  type Location,
  type LocationLink,
  type MarkupContent,
  type WorkspaceSymbol as ProtocolSymbol,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { Completion, Offer, OfferKind } from '../../features/completion.ts';
import type { Lens } from '../../features/lenses/standards.ts';
import type { DefinitionTarget } from '../../features/navigation/definition.ts';
import type { Highlight } from '../../features/navigation/highlight.ts';
import type { Place } from '../../features/places/place.ts';
import type { RoutingStep } from '../../features/routing/calls.ts';
import type { OutlineSymbol } from '../../features/structure/symbols.ts';
import type { WorkspaceSymbol } from '../../features/structure/workspace-symbols.ts';
import type { Position, Range } from '../../text/position.ts';
import type { OpenDocuments } from '../open-documents.ts';
import { type Positions, rangeToClient } from './encoding.ts';

/** The command by which a client shows places in its own way, given a document, a position in it, and the places. */
const SHOW_PLACES = 'carag.showPlaces';

export class ToProtocol {
  private readonly open: OpenDocuments;

  constructor(open: OpenDocuments) {
    this.open = open;
  }

  range(uri: string, range: Range): Range {
    return rangeToClient(this.open.positions(uri), range);
  }

  location({ uri, range }: Place): Location {
    return { uri: this.open.clientUri(uri), range: this.range(uri, range) };
  }

  link(from: string, { uri, range, selection, origin }: DefinitionTarget): LocationLink {
    const positions = this.open.positions(uri);
    return {
      targetUri: this.open.clientUri(uri),
      targetRange: rangeToClient(positions, range),
      targetSelectionRange: rangeToClient(positions, selection),
      originSelectionRange: this.range(from, origin),
    };
  }

  highlight(uri: string, { range, kind }: Highlight): DocumentHighlight {
    const isNamed = kind === 'named';
    return {
      range: this.range(uri, range),
      kind: isNamed ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    };
  }

  /** Ranges of which each holds the one before it; the position itself where there are none. */
  selection(uri: string, position: Position, ranges: readonly Range[]): SelectionRange {
    const own = ranges.length > 0 ? ranges : [{ start: position, end: position }];
    return own
      .map((range) => this.range(uri, range))
      .reduceRight<SelectionRange | undefined>(
        (parent, range) => (parent ? { range, parent } : { range }),
        undefined,
      )!;
  }

  symbolTree(
    uri: string,
    symbols: readonly OutlineSymbol[],
    positions: Positions = this.open.positions(uri),
  ): DocumentSymbol[] {
    return symbols.map(({ name, detail, kind, range, selection, children }) => ({
      name,
      detail,
      kind: symbolKind(kind),
      range: rangeToClient(positions, range),
      selectionRange: rangeToClient(positions, selection),
      children: this.symbolTree(uri, children, positions),
    }));
  }

  /** The same without a tree, for clients that draw none. */
  symbolList(uri: string, symbols: readonly OutlineSymbol[], containerName?: string): SymbolInformation[] {
    return symbols.flatMap(({ name, kind, range, children }) => [
      {
        name,
        kind: symbolKind(kind),
        location: this.location({ uri, range }),
        ...(containerName ? { containerName } : {}),
      },
      ...this.symbolList(uri, children, name),
    ]);
  }

  workspaceSymbol({ name, kind, container, uri, range }: WorkspaceSymbol): ProtocolSymbol {
    return {
      name,
      kind: symbolKind(kind),
      containerName: container,
      location: this.location({ uri, range }),
    };
  }

  step({ space, name, kind, detail, uri, range, selection }: RoutingStep): CallHierarchyItem {
    return {
      name,
      kind: symbolKind(kind),
      detail,
      uri: this.open.clientUri(uri),
      range: this.range(uri, range),
      selectionRange: this.range(uri, selection),
      data: { space, name },
    };
  }

  /** A lens; where the client has no command that shows places, it is for reading alone. */
  lens({ uri, range, title, targets }: Lens, showsPlaces: boolean): CodeLens {
    const at = this.range(uri, range);
    if (!showsPlaces) return { range: at, command: { title, command: '' } };
    const places = targets.map((each) => this.location(each));
    return {
      range: at,
      command: { title, command: SHOW_PLACES, arguments: [this.open.clientUri(uri), at.start, places] },
    };
  }

  completion(uri: string, { offers, range }: Completion, takesSnippets: boolean): CompletionItem[] {
    const at = this.range(uri, range);
    return offers.map((offer, index) => ({
      ...item(offer, index),
      ...written(offer, at, takesSnippets),
    }));
  }
}

/** What is written, by the client as it stands: lines have their indentation. */
function written(
  { label, insert = label, snippet, blanksBefore = 0 }: Offer,
  range: Range,
  takesSnippets: boolean,
) {
  const isSnippet = takesSnippets && snippet !== undefined;
  return {
    textEdit: { range, newText: isSnippet ? snippet : insert },
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(insert.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(blanksBefore > 0
      ? { additionalTextEdits: [{ range: before(range, blanksBefore), newText: '' }] }
      : {}),
  };
}

/** So many characters before a range, on its line. */
const before = ({ start }: Range, count: number): Range => ({
  start: { line: start.line, character: start.character - count },
  end: start,
});

function item(offer: Offer, index: number): CompletionItem {
  const { label, kind, detail } = offer;
  return {
    label,
    kind: ITEM_KINDS[kind],
    sortText: String(index).padStart(4, '0'),
    filterText: label,
    ...(detail ? { detail } : {}),
  };
}

export const markup = (value: string): MarkupContent => ({ kind: 'markdown', value });

/** Markdown of ours for a client that shows plain text only. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\*\*([^*]*)\*\*/g, '$1')
    .replace(/(?<![\\`])(`+)([^`\n]*[^`\n\\])\1(?!`)/g, '$2')
    .replace(/(?<!\\)\[([^[\]\n]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\\([^\w\s])/g, '$1');
}

const ITEM_KINDS: Record<OfferKind, CompletionItemKind> = {
  question: CompletionItemKind.Reference,
  standard: CompletionItemKind.Reference,
  field: CompletionItemKind.Field,
  word: CompletionItemKind.Keyword,
  list: CompletionItemKind.Enum,
  block: CompletionItemKind.Text,
  fact: CompletionItemKind.Variable,
  condition: CompletionItemKind.Event,
  code: CompletionItemKind.EnumMember,
  document: CompletionItemKind.File,
  snippet: CompletionItemKind.Snippet,
};

const SYMBOL_KINDS: Readonly<Record<string, SymbolKind>> = {
  section: SymbolKind.Module,
  domain: SymbolKind.Module,
  theme: SymbolKind.Module,
  standard: SymbolKind.Namespace,
  criterion: SymbolKind.Property,
  'key question': SymbolKind.Class,
  question: SymbolKind.Field,
  row: SymbolKind.EnumMember,
  option: SymbolKind.EnumMember,
  term: SymbolKind.Constant,
  name: SymbolKind.Constant,
  'answer list': SymbolKind.Enum,
  'guidance block': SymbolKind.String,
  condition: SymbolKind.Event,
  fact: SymbolKind.Variable,
  field: SymbolKind.Property,
  entry: SymbolKind.Key,
};

const symbolKind = (kind: string) => SYMBOL_KINDS[kind] ?? SymbolKind.Object;
