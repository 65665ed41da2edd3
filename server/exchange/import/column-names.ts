/** What the columns of tables of questions are called. */
import type { ColumnRole } from './document.ts';

/** What columns of questions are called, in English and Welsh; the first that fits says it. */
const CALLED: readonly (readonly [RegExp, ColumnRole])[] = [
  [
    /^(?:(?:question|prompt|item|kloe|indicator|standard|criterion)?\s*(?:no\.?|n[°º]|nr\.?|number|num|ref(?:erence)?\.?|id|#|q|code)|kloe|variable|item)$/i,
    'id',
  ],
  [/^(?:rhif(?: y cwestiwn)?|cyf\.?|cyfeirnod|nummer|numéro|número|numero|kode|código)$/i, 'id'],
  [/quality indicator|^indicators?$|dangosydd/i, 'indicators'],
  [/criteri|^standards?$|maen prawf/i, 'criteria'],
  [/question (?:type|kind|format)|^(?:type|kind)\b|^math\b/i, 'kind'],
  [/^(?:answers?|responses?|options?|answer options?|response options?|atebion|ateb)$/i, 'answer'],
  [
    /^(?:(?:is it )?(?:met|achieved|compliant|in place)(?: ?\/ ?(?:partly met ?\/ ?)?not (?:met|achieved|compliant|in place))?|y(?:es)? ?\/ ?n(?:o)?(?: ?\/ ?n ?\/? ?a)?|scores?|outcomes?)\??$/i,
    'answer',
  ],
  [
    /^(?:(?:answer|response|coding) )?(?:codes?|categories|options|choices)$|^(?:rating|grade|judge?ment|score)s?(?: \([^()]{1,30}\))?$|^r[ée]ponses?$|^antwort(?:en)?$/i,
    'answer',
  ],
  [/routing|asked (?:when|if)|^(?:condition|applies (?:to|when)|filter|skip)/i, 'routing'],
  [/answered by|respondent/i, 'respondent'],
  [
    /guidance|carag|notes?\b|^comments?$|evidence|rationale|explanation|what (?:good|to look|.{1,40} looks? like)|canllaw/i,
    'guidance',
  ],
  [/^(?:observations?|remarques?|bemerkungen|remarks?|opmerkingen)$/i, 'guidance'],
  [
    /question|prompt|wording|^lines? of enquiry$|^(?:text|statements?|expectations?|frage|vraag|pregunta|domanda)$|cwestiwn/i,
    'text',
  ],
];

/** What stands in a column of that name; undefined of any other text. */
export function roleOfHeading(words: string): ColumnRole | undefined {
  const heading = words.replace(/\s+/g, ' ').trim();
  if (!/^[\p{Lu}\d#][^.?!]{0,59}[.?]?$/u.test(heading) || heading.split(' ').length > 6) return undefined;
  // “Ref.” is short for something; what else ends in a full stop is a sentence.
  if (/[\p{L}\p{N}]{5}\.$/u.test(heading)) return undefined;
  const role = CALLED.find(([pattern]) => pattern.test(heading))?.[1];
  // “Met?” heads a column; what else asks is a question in one.
  return heading.endsWith('?') && role !== 'answer' ? undefined : role;
}
