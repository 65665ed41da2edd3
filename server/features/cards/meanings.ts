/** Says what the words stand for that some fields take: kinds of question and of document, and how serious a finding is. */

const KINDS: Readonly<Record<string, string>> = {
  information: 'Records a fact of the case. It is not judged, and counts in no rating.',
  judgement: 'Judges the work in one respect. Its answer says which codes are sufficient.',
  explanation:
    'Asks why a judgement is not sufficient. It is asked where what it “explains” is insufficient.',
  narrative: 'Is answered in the inspector’s own words.',
  summary: 'Sums up a key question. Its answers are counted, and give the rating.',
  note: 'Is read and not answered.',
};

const DOCUMENTS: Readonly<Record<string, string>> = {
  'question-set': 'The manifest of a set: its title, version, sections, facts and shared answer lists.',
  section: 'A part of a set: key questions, with the questions below them.',
  guidance: 'Guidance on the questions of a section that is written in YAML.',
  standards: 'What the work is held against: standards, with their key questions or criteria.',
  ratings: 'The scale of ratings, and the figures that give each of them.',
  results: 'What was found: shares, counts and ratings, from which further ratings follow.',
  glossary: 'Terms with what they mean, names as they are spelt, and terms to avoid.',
  changes: 'The change-control table: what changed, when, and in which version.',
  translation: 'The texts of a document in another language.',
  case: 'An example: facts and answers, and which questions must then be asked.',
};

const SEVERITIES: Readonly<Record<string, string>> = {
  error: 'What the rule reports is wrong, and has to be mended.',
  warning: 'What the rule reports is probably wrong.',
  hint: 'What the rule reports could be better.',
  off: 'The rule reports nothing in this set.',
};

const STATUSES: Readonly<Record<string, string>> = {
  draft: 'The version is being written.',
  published: 'The version is in use, and is not changed any more.',
};

const STYLES: Readonly<Record<string, string>> = {
  lettered: 'Ids are made of letters and numbers: “A1” heads “A1.1”, and “A1S” sums it up.',
  numbered: 'Ids are numbers with dots between them: “1.13.1.2”.',
};

const MEANINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: KINDS,
  carag: DOCUMENTS,
  rules: SEVERITIES,
  status: STATUSES,
  ids: STYLES,
};

/** What a word stands for as the value of a field; undefined where its name says it all. */
export function wordMeaning(field: string, word: string): string | undefined {
  const words = Object.hasOwn(MEANINGS, field) ? MEANINGS[field]! : {};
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
