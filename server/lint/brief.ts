/** Keeps what is said of a finding short, however long the words of the author are that it quotes. */
import { shortened } from '../text/wording/shortened.ts';
import type { Finding } from './finding.ts';

/** No message is longer, in characters. */
export const LONGEST_MESSAGE = 600;

const QUOTED = /“[^“”]*”|`[^`]*`/g;
/** A word that stands without quotation marks; one that was cut is shorter, and so is left alone. */
const LONG_WORD = /\S{61,}/g;

/** A message of a length that can be read: where it is too long, what it quotes is cut, and then the message itself. */
export function brief(said: string): string {
  const message = said.includes('\n') ? said.replace(/[\r\n]+/g, ' ') : said;
  if (message.length <= LONGEST_MESSAGE) return message;
  const words = message
    .replace(QUOTED, (quoted) => `${quoted[0]}${shortened(quoted.slice(1, -1))}${quoted.at(-1)}`)
    .replace(LONG_WORD, (word) => shortened(word));
  if (words.length <= LONGEST_MESSAGE) return words;
  const cut = words.slice(0, LONGEST_MESSAGE - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}

/** The finding with all that it says kept short. */
export function briefly(finding: Finding): Finding {
  return {
    ...finding,
    message: brief(finding.message),
    related: finding.related.map((each) => ({ ...each, message: brief(each.message) })),
    fixes: finding.fixes.map((fix) => ({ ...fix, title: brief(fix.title) })),
  };
}
