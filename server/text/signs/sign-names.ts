/** Says what a sign is called that nobody can see, or that looks like another. */

const NAMES: Readonly<Record<string, string>> = {
  '\t': 'a tab',
  '\n': 'a line break',
  '\r': 'a line break',
  ' ': 'a space',
  '\u00a0': 'a no-break space',
  '\u00ad': 'a soft hyphen',
  '\u200b': 'a space without width',
  '\u200c': 'a sign that parts letters',
  '\u200d': 'a sign that joins letters',
  '\u200e': 'a mark of direction',
  '\u200f': 'a mark of direction',
  '\u202f': 'a narrow no-break space',
  '\u2060': 'a sign that joins words',
  '\u3000': 'a wide space',
  '\ufeff': 'a byte-order mark',
};

/** The name of a sign, with its article; of one that can be seen, the sign between quotation marks. */
export function calledSign(sign: string): string {
  const name = NAMES[sign];
  if (name) return name;
  if (/^[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(sign)) return `“${sign}”`;
  return `the character U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
