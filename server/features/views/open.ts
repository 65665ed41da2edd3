/** Lists what is still to be settled in each set: every entry with an `open:`, in reading order. */
import { entryAt } from '../../lint/entries.ts';
import type { Leaf } from '../../model/read-shape.ts';
import type { Reading } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { baseName } from '../../text/uri.ts';
import { escapedMarkdown } from '../cards/markdown.ts';
import { setLines, type ViewLine } from './line.ts';

/** What is open in every set. */
export function openView(project: Project): ViewLine[] {
  return setLines(project, (set) =>
    set
      .inReadingOrder()
      .flatMap((document) =>
        document.readings.flatMap((reading) =>
          reading.leaves.filter(isOpen).map((leaf) => openLine(document, reading, leaf)),
        ),
      ),
  );
}

const isOpen = ({ field, isKey, scalar }: Leaf) => field === 'open' && !isKey && scalar.value.trim() !== '';

function openLine({ uri }: Document, reading: Reading, { scalar }: Leaf): ViewLine {
  const entry = entryAt(reading, scalar.start) ?? reading.definitions[0];
  const words = scalar.value.replace(/\s+/g, ' ').trim();
  const name = entry?.name ?? baseName(uri);
  return {
    name,
    label: `${name} ${words}`,
    description: entry?.kind ?? '',
    tooltip: escapedMarkdown(words),
    kind: 'question',
    isBare: false,
    place: { uri, range: reading.chunk.rangeOf(scalar) },
    children: [],
  };
}
