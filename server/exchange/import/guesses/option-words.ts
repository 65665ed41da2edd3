/** Knows what options are called that stand on forms everywhere: yes and no, scales of agreement, ratings. */

const PLAIN = [
  ...['yes', 'no', 'n/?a', 'not applicable', "don[’']?t know", 'unknown', 'not known', 'unsure', 'not sure'],
  ...['partly', 'partially', 'in part', 'to some extent', 'not assessed', 'not inspected', 'not observed'],
  ...[
    'true',
    'false',
    'oui',
    'non',
    'sans objet',
    'ja',
    'nein',
    'nej',
    'nee',
    'n\\.?v\\.?t',
    'sí',
    'si',
    'sim',
  ],
  ...[
    'ydw',
    'ydy',
    'nac ydy',
    'nac ydw',
    'oes',
    'nac oes',
    'pass',
    'fail',
    'prefer not to say',
    'no opinion',
  ],
];
/** How much, how often, how good: words that a scale has with others before them. */
const SCALED = [
  ...['(?:strongly |somewhat |slightly |tend to |mostly |completely |totally )?(?:dis)?agree(?: strongly)?'],
  ...['neither(?: .{3,30} nor .{3,30})?', 'neutral', 'undecided', 'mixed'],
  ...['(?:very |fairly |quite |somewhat |not (?:very |at all )?)?(?:dis|un)?satisfied', 'not at all'],
  ...['always', 'often', 'usually', 'mostly', 'sometimes', 'rarely', 'seldom', 'never', 'every day'],
  ...[
    '(?:very |quite |fairly )?(?:good|poor|bad|well|badly|likely|unlikely|easy|difficult)',
    'fair',
    'average',
  ],
  ...['outstanding', 'excellent', 'adequate', 'inadequate', 'weak', '(?:un)?satisfactory', 'sufficient'],
  ...['requires? improvement', 'needs? (?:attention|improvement)', 'below expectations', 'insufficient'],
  ...[
    '(?:not |partly |partially |substantially |mostly |fully |largely )?(?:yet )?(?:met|achieved|compliant)',
  ],
  ...[
    'non[- ]?compliant',
    '(?:fully|partly|not) in place',
    'in progress',
    'low',
    'medium',
    'moderate',
    'high',
  ],
];
const KNOWN = new RegExp(`^(?:${[...PLAIN, ...SCALED].join('|')})[.:]?$`, 'i');
/** “Outstanding (4)”, “2 – Good”: a figure may stand beside it. */
const FIGURE = /^\(?\d{1,2}\)? ?[–.:=)-]? | ?[–=-]? ?\(?\d{1,2}\)?$/g;

/** True of words that are an option on many forms. */
export const isKnownOption = (words: string): boolean =>
  words.length <= 60 && KNOWN.test(words.replace(/\s+/g, ' ').trim().replace(FIGURE, ''));
