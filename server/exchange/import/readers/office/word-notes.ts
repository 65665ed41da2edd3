/** Puts footnotes of Word below what they are of: the library gathers them at the end, far from it. */

const NOTE = /<li id="(?:foot|end)note-/;
const MARKS = /<sup><a href="#((?:foot|end)note-[^"]{1,40})" id="[^"]{1,60}">\[[^\]<]{1,8}\]<\/a><\/sup>/;
/** Where what holds the mark of a note ends. */
const END = /<\/(?:p|li|td|th|h[1-6])>/;

/** HTML of the library with each note in a paragraph of its own, below the one that it is of. */
export function withNotesBelow(html: string): string {
  const start = html.search(NOTE);
  const list = start < 0 ? -1 : html.lastIndexOf('<ol>', start);
  if (list < 0) return html;
  const notes = notesIn(html.slice(list));
  const pieces = html.slice(0, list).split(MARKS);
  const made: string[] = [];
  let open: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) {
      open.push(piece);
      continue;
    }
    const end = open.length > 0 ? END.exec(piece) : null;
    if (!end) {
      made.push(piece);
      continue;
    }
    // A paragraph within an item or a cell stands before its end, and after that of a paragraph.
    const at = /p|h/.test(end[0].slice(2, 3)) ? end.index + end[0].length : end.index;
    made.push(
      piece.slice(0, at),
      ...open.map((id) => `<p>Note: ${notes.get(id) ?? ''}</p>`),
      piece.slice(at),
    );
    open = [];
  }
  return made.join('');
}

/** The notes by their names, without the way back. */
function notesIn(html: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const part of html.split('<li id="').slice(1)) {
    const inner = part.slice(part.indexOf('>') + 1).split('</li>', 1)[0]!;
    const words = inner.replace(/<a href="#[^"]{1,60}">↑<\/a>/g, '').replace(/<\/?p>/g, ' ');
    notes.set(part.slice(0, part.indexOf('"')), words.trim());
  }
  return notes;
}
