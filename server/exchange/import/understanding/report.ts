/** Brings a report, which asks nothing, into sections: all that it says is guidance below its headings. */
import type { SourceDocument } from '../document.ts';
import type { Outline, OutlineSection } from './outline.ts';
import type { FoundResults } from './results.ts';

const LONGEST_TITLE = 120;

/** The sections of a report, with its results; a short text before all others is its title. */
export function reportOutline({ title, blocks, asides }: SourceDocument, results: FoundResults): Outline {
  const sections: OutlineSection[] = [];
  const begin = (title: string, at: OutlineSection['at']) =>
    sections.push({ title, at, statement: undefined, guidance: [], entries: [] });
  const [first, ...rest] = blocks;
  const isTitle = first?.is === 'prose' && first.plain.length <= LONGEST_TITLE;
  for (const block of isTitle ? rest : blocks) {
    if (block.is === 'heading') begin(block.text, block.at);
    else {
      if (sections.length === 0) begin('Report', block.at);
      sections.at(-1)!.guidance.push(block);
    }
  }
  return {
    title,
    style: 'numbered',
    guidance: isTitle ? [first] : [],
    sections,
    changes: [],
    results,
    asides,
  };
}
