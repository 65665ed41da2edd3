/** The words of a form that answers, in English and Welsh; a hash stands for a number or an id. */

export interface LiveWords {
  readonly title: string;
  readonly only: string;
  readonly madeUp: string;
  /** How many questions are asked, and how many of these are answered. */
  readonly count: string;
  readonly nowAsked: string;
  readonly noLonger: string;
  readonly check: string;
  readonly save: string;
  readonly open: string;
  readonly clear: string;
  readonly problem: string;
  readonly nothingWrong: string;
  readonly unanswered: string;
  readonly notACase: string;
  readonly notOnPage: string;
  readonly noAnswer: string;
  readonly caseTitle: string;
  readonly caseAsked: string;
  readonly caseNotAsked: string;
}

const english: LiveWords = {
  title: 'Try the form',
  only: 'Show only what is asked in this case',
  madeUp: 'For made-up cases only. Nothing leaves this page unless you save it.',
  count: '# of # questions that are asked here are answered.',
  nowAsked: 'Now asked: #.',
  noLonger: 'No longer asked: #.',
  check: 'Check the answers',
  save: 'Save as a case',
  open: 'Open a case',
  clear: 'Clear all answers',
  problem: 'There is a problem',
  nothingWrong: 'Every question that is asked is answered, and nothing is wrong.',
  unanswered: '# has no answer.',
  notACase: 'This document is not a case: its first line has to be “carag: case”.',
  notOnPage: 'Not on this page, and so left out: #.',
  noAnswer: 'no answer yet',
  caseTitle: 'A case filled in on the form',
  caseAsked: 'Show a case in which # is asked',
  caseNotAsked: 'Show one in which it is not',
};

const welsh: LiveWords = {
  title: 'Rhoi cynnig ar y ffurflen',
  only: 'Dangos dim ond yr hyn a ofynnir yn yr achos hwn',
  madeUp:
    'Ar gyfer achosion dychmygol yn unig. Nid oes dim yn gadael y dudalen hon oni bai eich bod yn ei gadw.',
  count: 'Atebwyd # o’r # cwestiwn a ofynnir yma.',
  nowAsked: 'Gofynnir nawr: #.',
  noLonger: 'Ni ofynnir mwyach: #.',
  check: 'Gwirio’r atebion',
  save: 'Cadw fel achos',
  open: 'Agor achos',
  clear: 'Clirio pob ateb',
  problem: 'Mae problem',
  nothingWrong: 'Atebwyd pob cwestiwn a ofynnir, ac nid oes dim o’i le.',
  unanswered: 'Nid oes ateb i #.',
  notACase: 'Nid achos yw’r ffeil hon: rhaid i’w llinell gyntaf fod yn “carag: case”.',
  notOnPage: 'Nid yw ar y dudalen hon, ac felly fe’i hepgorwyd: #.',
  noAnswer: 'dim ateb eto',
  caseTitle: 'Achos a lenwyd ar y ffurflen',
  caseAsked: 'Dangos achos lle gofynnir #',
  caseNotAsked: 'Dangos un lle na ofynnir',
};

/** The words of a language, as far as the form speaks it; the English ones otherwise. */
export function liveWordsIn(language: string): LiveWords {
  return /^cy\b/i.test(language) ? welsh : english;
}
