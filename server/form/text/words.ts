/** The words of the form in every language that it speaks: English and Welsh. */

/** What the form itself says, in the language of the set. */
export interface Words {
  readonly guidance: string;
  readonly on: (id: string) => string;
  readonly indicators: string;
  readonly kinds: Readonly<Record<string, string>>;
  /** What a question of each kind asks for. */
  readonly kindMeanings: Readonly<Record<string, string>>;
  readonly kindsTitle: string;
  readonly askedWhen: string;
  readonly offeredWhen: string;
  readonly alternative: (name: string) => string;
  readonly answeredBy: (respondent: string) => string;
  readonly explainIn: string;
  readonly optional: string;
  readonly required: string;
  readonly notCounted: string;
  readonly printedAs: string;
  readonly stillOpen: string;
  readonly criterion: string;
  readonly standard: string;
  readonly standardsQuestion: string;
  readonly contents: string;
  readonly backToContents: string;
  readonly skip: string;
  readonly or: string;
  readonly answer: string;
  readonly answerTo: (id: string) => string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly atLeast: (count: string) => string;
  readonly atMost: (count: string) => string;
  readonly exactly: (count: string) => string;
  readonly chooseAny: string;
  readonly between: (min: string, max: string) => string;
  readonly chooseBetween: (min: string, max: string) => string;
  readonly noEarlier: (min: string) => string;
  readonly noLater: (max: string) => string;
  readonly noLess: (min: string) => string;
  readonly noMore: (max: string) => string;
  readonly otherFrom: (source: string) => string;
  readonly row: string;
  readonly rowsFrom: string;
  readonly facts: string;
  readonly settledBy: string;
  readonly knownWhen: string;
  readonly version: (number: string) => string;
  readonly statuses: Readonly<Record<string, string>>;
  /** Said of what nobody has translated: in which language it still is. */
  readonly onlyIn: (language: string) => string;
  readonly missing: {
    readonly title: string;
    readonly text: string;
    readonly answer: string;
    readonly list: (name: string) => string;
  };
}

const english: Words = {
  guidance: 'Guidance',
  on: (id) => `on ${id}`,
  indicators: 'Quality indicators',
  kinds: {
    information: 'Information',
    judgement: 'Judgement',
    explanation: 'Explanation',
    narrative: 'Narrative',
    summary: 'Summary judgement',
  },
  kindMeanings: {
    information: 'something that is so or not; nothing is judged.',
    judgement: 'the inspector’s view of how good the work was.',
    explanation: 'why the judgement that it explains was reached.',
    narrative: 'an account in the inspector’s own words.',
    summary: 'the view of a whole group of questions.',
  },
  kindsTitle: 'What the kinds of question mean',
  askedWhen: 'Asked when:',
  offeredWhen: 'Offered when:',
  alternative: (name) => `One question is asked of those marked “${name}”.`,
  answeredBy: (respondent) => `Answered by: ${respondent}`,
  explainIn: 'Explain in',
  optional: 'May be left blank.',
  required: 'May not be left blank.',
  notCounted: 'Not counted in ratings.',
  printedAs: 'Number in print:',
  stillOpen: 'Still to be settled',
  criterion: 'Criterion',
  standard: 'Standard',
  standardsQuestion: 'Answers key question',
  contents: 'Contents',
  backToContents: 'Back to contents',
  skip: 'Skip to main content',
  or: 'or',
  answer: 'Answer',
  answerTo: (id) => `answer to ${id}`,
  day: 'Day',
  month: 'Month',
  year: 'Year',
  atLeast: (count) => `Choose at least ${count}.`,
  atMost: (count) => `Choose up to ${count}.`,
  exactly: (count) => `Choose ${count}.`,
  chooseAny: 'Select all that apply.',
  between: (min, max) => `From ${min} to ${max}.`,
  chooseBetween: (min, max) => `Choose from ${min} to ${max}.`,
  noEarlier: (min) => `${min} or later.`,
  noLater: (max) => `${max} or earlier.`,
  noLess: (min) => `${min} or more.`,
  noMore: (max) => `${max} or less.`,
  otherFrom: (source) => `Another, from ${source}`,
  row: 'Row',
  rowsFrom: 'One row is shown for each option that is chosen in',
  facts: 'Known before the first question',
  settledBy: 'Settled by',
  knownWhen: 'Known when:',
  version: (number) => `Version ${number}`,
  statuses: { draft: 'draft', published: 'published' },
  onlyIn: (language) => `${language} only`,
  missing: {
    title: 'No title yet',
    text: 'No text yet',
    answer: 'Nothing says yet how this is answered.',
    list: (name) => `There is no answer list “${name}” in this set.`,
  },
};

const welsh: Words = {
  guidance: 'Canllawiau',
  on: (id) => `ar ${id}`,
  indicators: 'Dangosyddion ansawdd',
  kinds: {
    information: 'Gwybodaeth',
    judgement: 'Barn',
    explanation: 'Eglurhad',
    narrative: 'Naratif',
    summary: 'Barn gryno',
  },
  kindMeanings: {
    information: 'rhywbeth sydd felly neu beidio; ni fernir dim.',
    judgement: 'barn yr arolygydd am ansawdd y gwaith.',
    explanation: 'pam y daethpwyd i’r farn y mae’n ei hegluro.',
    narrative: 'adroddiad yng ngeiriau’r arolygydd ei hun.',
    summary: 'y farn am grŵp cyfan o gwestiynau.',
  },
  kindsTitle: 'Beth yw ystyr y mathau o gwestiwn',
  askedWhen: 'Gofynnir pan:',
  offeredWhen: 'Cynigir pan:',
  alternative: (name) => `Gofynnir un cwestiwn o blith y rhai â’r nod “${name}”.`,
  answeredBy: (respondent) => `Atebir gan: ${respondent}`,
  explainIn: 'Eglurwch yn',
  optional: 'Gellir ei adael yn wag.',
  required: 'Ni ellir ei adael yn wag.',
  notCounted: 'Nid yw’n cyfrif yn y sgoriau.',
  printedAs: 'Rhif mewn print:',
  stillOpen: 'Heb ei benderfynu eto',
  criterion: 'Maen prawf',
  standard: 'Safon',
  standardsQuestion: 'Yn ateb cwestiwn allweddol',
  contents: 'Cynnwys',
  backToContents: 'Yn ôl i’r cynnwys',
  skip: 'Neidio i’r prif gynnwys',
  or: 'neu',
  answer: 'Ateb',
  answerTo: (id) => `ateb i ${id}`,
  day: 'Diwrnod',
  month: 'Mis',
  year: 'Blwyddyn',
  atLeast: (count) => `Dewiswch o leiaf ${count}.`,
  atMost: (count) => `Dewiswch hyd at ${count}.`,
  exactly: (count) => `Dewiswch ${count}.`,
  chooseAny: 'Dewiswch bob un sy’n berthnasol.',
  between: (min, max) => `O ${min} i ${max}.`,
  chooseBetween: (min, max) => `Dewiswch rhwng ${min} a ${max}.`,
  noEarlier: (min) => `${min} neu’n ddiweddarach.`,
  noLater: (max) => `${max} neu’n gynharach.`,
  noLess: (min) => `${min} neu fwy.`,
  noMore: (max) => `${max} neu lai.`,
  otherFrom: (source) => `Un arall, o ${source}`,
  row: 'Rhes',
  rowsFrom: 'Dangosir un rhes ar gyfer pob opsiwn a ddewisir yn',
  facts: 'Yn hysbys cyn y cwestiwn cyntaf',
  settledBy: 'Pennir gan',
  knownWhen: 'Yn hysbys pan:',
  version: (number) => `Fersiwn ${number}`,
  statuses: { draft: 'drafft', published: 'cyhoeddedig' },
  onlyIn: (language) => `${language} yn unig`,
  missing: {
    title: 'Dim teitl eto',
    text: 'Dim testun eto',
    answer: 'Nid oes dim yn dweud eto sut yr atebir hwn.',
    list: (name) => `Nid oes rhestr atebion “${name}” yn y set hon.`,
  },
};

/** The words of a language, as far as the form speaks it; the English ones otherwise. */
export function formWords(language: string): Words {
  return /^cy\b/i.test(language) ? welsh : english;
}
