/** The words of a form that answers, in English and Welsh; a hash stands for a number or an id. */
import type { CaseVerdict } from '../../ratings/evidence/case-verdict.ts';

export interface LiveWords {
  readonly language: 'en' | 'cy';
  readonly title: string;
  readonly only: string;
  readonly whole: string;
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
  /** What stands before the message at a field, for those who only hear it. */
  readonly error: string;
  readonly nothingWrong: string;
  readonly unanswered: string;
  readonly notACase: string;
  readonly notOnPage: string;
  readonly noAnswer: string;
  readonly caseTitle: string;
  readonly caseAsked: string;
  readonly caseNotAsked: string;
  readonly tasks: string;
  /** How many sections are completed, of how many. */
  readonly tasksDone: string;
  readonly answeredOf: string;
  readonly stages: Readonly<
    Record<'not asked' | 'problem' | 'completed' | 'not started' | 'in progress', string>
  >;
  readonly backToTasks: string;
  readonly goOn: string;
  readonly later: string;
  readonly checkPage: string;
  readonly change: string;
  readonly answer: string;
  readonly notAnswered: string;
  readonly notAsked: string;
  /** The same with the reason. */
  readonly notAskedBecause: string;
  readonly keptAnswers: string;
  readonly ratings: string;
  readonly ratingsAbout: string;
  readonly nowRated: string;
  readonly ratedHere: string;
  readonly notRated: string;
  readonly overall: string;
  readonly verdicts: Readonly<Record<CaseVerdict, string>>;
  /** Why something has no rating that is worked out from others. */
  readonly needsAll: string;
  readonly noPart: string;
  readonly judged: string;
}

const english: LiveWords = {
  language: 'en',
  title: 'Try the form',
  only: 'Show only what is asked in this case',
  whole: 'Show all sections on one page',
  madeUp: 'For made-up cases only. Nothing leaves this page unless you save it.',
  count: '# of # questions that are asked here are answered.',
  nowAsked: 'Now asked: #.',
  noLonger: 'No longer asked: #.',
  check: 'Check the answers',
  save: 'Save as a case',
  open: 'Open a case',
  clear: 'Clear all answers',
  problem: 'There is a problem',
  error: 'Error',
  nothingWrong: 'Every question that is asked is answered, and nothing is wrong.',
  unanswered: '# has no answer.',
  notACase: 'This document is not a case: its first line has to be “carag: case”.',
  notOnPage: 'Not on this page, and so left out: #.',
  noAnswer: 'no answer yet',
  caseTitle: 'A case filled in on the form',
  caseAsked: 'Show a case in which # is asked',
  caseNotAsked: 'Show one in which it is not',
  tasks: 'Sections',
  tasksDone: '# of # sections are completed.',
  answeredOf: '# of # answered',
  stages: {
    'not asked': 'Not asked in this case',
    problem: 'There is a problem',
    completed: 'Completed',
    'not started': 'Not started',
    'in progress': 'In progress',
  },
  backToTasks: 'Back',
  goOn: 'Continue',
  later: 'Come back to this later',
  checkPage: 'Check your answers',
  change: 'Change',
  answer: 'Answer',
  notAnswered: 'Not answered',
  notAsked: 'Not asked in this case. An answer would not count.',
  notAskedBecause: 'Not asked, because # in this case. An answer would not count.',
  keptAnswers: 'Answers that do not count, since their questions are not asked',
  ratings: 'Ratings that follow',
  ratingsAbout:
    'These would follow if this case were all there is. What is published rests on the answers of all cases, which are rated together.',
  nowRated: 'Rated now: #.',
  ratedHere: 'By this case alone, # is rated: #.',
  notRated: 'Not rated',
  overall: 'Overall',
  verdicts: {
    sufficient: 'sufficient',
    insufficient: 'insufficient',
    'not applicable': 'not applicable, and so not counted',
    unanswered: 'no answer yet',
    'not asked': 'not asked in this case',
  },
  needsAll: 'It adds up all of its parts, and not all of them are rated in this case.',
  noPart: 'None of its parts is rated in this case.',
  judged: 'Inspectors rate it themselves, looking at all cases.',
};

const welsh: LiveWords = {
  language: 'cy',
  title: 'Rhoi cynnig ar y ffurflen',
  only: 'Dangos dim ond yr hyn a ofynnir yn yr achos hwn',
  whole: 'Dangos pob adran ar un dudalen',
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
  error: 'Gwall',
  nothingWrong: 'Atebwyd pob cwestiwn a ofynnir, ac nid oes dim o’i le.',
  unanswered: 'Nid oes ateb i #.',
  notACase: 'Nid achos yw’r ffeil hon: rhaid i’w llinell gyntaf fod yn “carag: case”.',
  notOnPage: 'Nid yw ar y dudalen hon, ac felly fe’i hepgorwyd: #.',
  noAnswer: 'dim ateb eto',
  caseTitle: 'Achos a lenwyd ar y ffurflen',
  caseAsked: 'Dangos achos lle gofynnir #',
  caseNotAsked: 'Dangos un lle na ofynnir',
  tasks: 'Adrannau',
  tasksDone: 'Cwblhawyd # o # adran.',
  answeredOf: 'Atebwyd # o #',
  stages: {
    'not asked': 'Ni ofynnir yn yr achos hwn',
    problem: 'Mae problem',
    completed: 'Wedi’i gwblhau',
    'not started': 'Heb ddechrau',
    'in progress': 'Ar y gweill',
  },
  backToTasks: 'Yn ôl',
  goOn: 'Parhau',
  later: 'Dod yn ôl at hyn yn nes ymlaen',
  checkPage: 'Gwiriwch eich atebion',
  change: 'Newid',
  answer: 'Ateb',
  notAnswered: 'Heb ei ateb',
  notAsked: 'Ni ofynnir yn yr achos hwn. Ni fyddai ateb yn cyfrif.',
  notAskedBecause: 'Ni ofynnir yn yr achos hwn: #. Ni fyddai ateb yn cyfrif.',
  keptAnswers: 'Atebion nad ydynt yn cyfrif, gan na ofynnir eu cwestiynau',
  ratings: 'Y sgoriau sy’n dilyn',
  ratingsAbout:
    'Byddai’r rhain yn dilyn pe na bai achos arall. Mae’r hyn a gyhoeddir yn dibynnu ar atebion pob achos, a sgorir gyda’i gilydd.',
  nowRated: 'Sgoriwyd nawr: #.',
  ratedHere: 'Yn ôl yr achos hwn yn unig, sgôr # yw: #.',
  notRated: 'Heb ei sgorio',
  overall: 'Cyffredinol',
  verdicts: {
    sufficient: 'digonol',
    insufficient: 'annigonol',
    'not applicable': 'ddim yn berthnasol, ac felly heb ei gyfrif',
    unanswered: 'dim ateb eto',
    'not asked': 'ni ofynnir yn yr achos hwn',
  },
  needsAll: 'Mae’n adio ei holl rannau, ac nid yw pob un ohonynt wedi’i sgorio yn yr achos hwn.',
  noPart: 'Nid oes yr un o’i rannau wedi’i sgorio yn yr achos hwn.',
  judged: 'Arolygwyr sy’n ei sgorio eu hunain, gan edrych ar bob achos.',
};

/** The words of a language, as far as the form speaks it; the English ones otherwise. */
export function liveWordsIn(language: string): LiveWords {
  return /^cy\b/i.test(language) ? welsh : english;
}
