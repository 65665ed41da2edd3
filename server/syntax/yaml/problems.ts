import type { Problem, Scalar } from '../tree.ts';

/** The text as a YAML value that keeps every character: in double quotes, or single ones where it holds a backslash. */
export function quoted(text: string): string {
  return text.includes('\\') || text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** The finding for a text that YAML would read as something else, with the fix that quotes it. */
export function needsQuotes(text: string, start: number, end: number, why: string): Problem {
  return {
    rule: 'yaml/needs-quotes',
    start,
    end,
    message: `This text needs quotation marks around it: ${why}.`,
    fix: { title: 'Put the text in quotation marks', safe: true, edits: [{ start, end, text: quoted(text.slice(start, end)) }] },
  };
}

export function duplicateKey(key: Scalar): Problem {
  const message = `“${key.value}” stands twice here: only one of the two can count.`;
  return { rule: 'yaml/duplicate-key', start: key.start, end: key.end, message };
}

/** Backslashes in a double-quoted text that YAML knows no meaning for. */
export function badEscapes(text: string, start: number, end: number): Problem[] {
  const problems: Problem[] = [];
  for (let slash = text.indexOf('\\', start); slash >= 0 && slash < end; slash = text.indexOf('\\', slash + 2)) {
    if (/^\\(?:[0abt\tnvfre "/\\N_LP]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/.test(text.slice(slash, slash + 10))) continue;
    const message = `A backslash before “${text[slash + 1]}” means nothing here: write two backslashes, or use single quotation marks.`;
    problems.push({ rule: 'yaml/syntax', start: slash, end: Math.min(slash + 2, end), message });
  }
  return problems;
}
