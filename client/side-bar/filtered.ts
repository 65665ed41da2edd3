/** Finds the lines of a tree that hold some words. */

interface Line<Self> {
  readonly label: string;
  readonly description: string;
  readonly children: readonly Self[];
}

/** The lines that hold every word, with the lines around them and all that stands below; all lines where there are no words. */
export function filtered<Self extends Line<Self>>(lines: readonly Self[], words: string): readonly Self[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return wanted.length === 0 ? lines : holding(lines, wanted);
}

function holding<Self extends Line<Self>>(lines: readonly Self[], wanted: readonly string[]): Self[] {
  return lines.flatMap((line) => {
    const text = `${line.label} ${line.description}`.toLowerCase();
    if (wanted.every((word) => text.includes(word))) return [line];
    const children = holding(line.children, wanted);
    return children.length > 0 ? [{ ...line, children }] : [];
  });
}
