import type { Fault } from './fault.ts';

export const TERM: readonly Fault[] = [
  {
    what: 'a term that is not to be used',
    rule: 'term/avoid',
    at: /(?<=text: [^\n]*)\bthe child\b(?!')/g,
    put: () => 'the «young person»',
  },
  {
    what: 'an acronym that nobody explains',
    rule: 'term/undefined',
    at: /(?<=\n {10}[^\n]* )(assessment|planning)(?= )/g,
    put: ([word]) => `«XQZ» ${word}`,
  },
  {
    what: 'a name with a wrong word',
    rule: 'term/name',
    at: /(Office )for( National\s+Statistics)|(?<=: )(HM Inspectorate )of( Constabulary and Fire & Rescue Services)/g,
    put: ([, office, statistics, inspectorate, services]) =>
      office ? `«${office}of${statistics}»` : `«${inspectorate}for${services}»`,
    within: /information|follow-up/,
  },
  {
    what: 'a term that no text uses',
    rule: 'term/unused',
    at: /(?<=\n)(?= {2}[\w ]+:\n {4}means: )/g,
    put: () => '  «peer mentor»:\n    means: Somebody of the same age who helps.\n',
  },
];
