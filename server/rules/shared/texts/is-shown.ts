/** Tells which texts inspectors or readers of a set see, since only their words are ours to judge. */
import type { Leaf } from '../../../model/read-shape.ts';
import type { Reading } from '../../../model/reading.ts';

/** Documents whose words are ours to judge; a change-control table keeps what was written, and a translation has rules of its own. */
const SHOWN = new Set<Reading['kind']>([
  'question-set',
  'section',
  'guidance',
  'glossary',
  'standards',
  'ratings',
]);
/** Terms that are named only so that nobody uses them, and other forms of a term, stand as they are. */
const AS_THEY_ARE = new Set(['also', 'instead-of', 'names', 'listed-in']);

export function isShownText(reading: Reading, { role, field, isKey }: Leaf): boolean {
  return (
    SHOWN.has(reading.kind) && !isKey && (role === 'plain' || role === 'prose') && !AS_THEY_ARE.has(field)
  );
}
