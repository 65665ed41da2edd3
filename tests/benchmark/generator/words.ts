import type { Random } from './random.ts';

/** What sections are about; with a topic it makes a section's title. */
export const themes = [
  'Assessment',
  'Planning',
  'Delivery',
  'Review',
  'Induction',
  'Resettlement',
  'Joint work',
  'Supervision',
  'Preparation',
  'Allocation',
  'Recording',
  'Referral',
  'Engagement',
  'Enforcement',
  'Transition',
  'Diversion',
  'Protection',
  'Participation',
  'Management oversight',
  'Staff training',
  'Case transfer',
  'Information sharing',
  'Partnership work',
  'Service design',
  'Local leadership',
] as const;

/** What a question is about. */
export const topics = [
  'education and training',
  'living arrangements',
  'family relationships',
  'friendships',
  'substance use',
  'physical health',
  'emotional wellbeing',
  'learning needs',
  'speech and language',
  'thinking skills',
  'attitudes to offending',
  'motivation to change',
  'personal identity',
  'child exploitation',
  'safety at home',
  'safety online',
  'the wishes of victims',
  'restorative work',
  'parental support',
  'leisure time',
  'travel to appointments',
  'money and debts',
  'earlier interventions',
  'contact with the police',
  'trusted adults',
  'bereavement and loss',
  'neighbourhood safety',
  'carrying of weapons',
  'conduct in custody',
  'plans for release',
  'caring duties',
  'faith and culture',
  'experience of discrimination',
  'reporting instructions',
  'changes of worker',
  'reparation placements',
  'school attendance',
  'employment prospects',
  'stable accommodation',
  'contact with siblings',
] as const;

/** Options of the any-of questions: code and label. */
export const factors = {
  schooling: 'Schooling or work',
  home: 'Life at home',
  peers: 'Friends and peers',
  substances: 'Drugs and alcohol',
  health: 'Health and wellbeing',
  learning: 'Learning and communication',
  resolve: 'Resolve to change',
  outlook: 'Outlook on offending',
  safety: 'Safety of the child',
  public: 'Safety of the public',
  housing: 'A settled place to live',
  leisure: 'Use of free time',
} as const;

/** Options of the one-of questions: code and label. */
export const sources = {
  record: 'The case record',
  interview: 'An interview with the worker',
  school: 'A report from school',
  clinic: 'A report from a clinic',
  carers: 'What parents or carers said',
  child: 'What the child said',
  panel: 'Minutes of a panel',
} as const;

export const units = ['contacts', 'weeks', 'visits', 'sessions', 'meetings', 'months'] as const;

const openings = [
  'Judge what was done by the time the work was due, not what came after it.',
  'Start from what the child told the worker and set the record beside it.',
  'Look for thought as well as for a full record; a short note can carry a sound decision.',
  'Allow for what the worker could have known then, and disregard what came to light since.',
  'Weigh the depth of the work against how much was at stake in this case.',
  'Give credit for work by a partner that the worker knew of and took into account.',
  'Read the whole period under review before you settle on an answer.',
  'Treat a missing document as a missing document, and ask what stood in its place.',
];

const checks = [
  'the worker spoke about it with the child and noted the reply',
  'parents or carers had a say and their view made a difference',
  'earlier records were opened, read and summarised',
  'partners were asked in good time and their replies were chased',
  'strengths were named with the same care as problems',
  'what had changed was written down within a few days',
  'the reasons for a decision can be followed by a reader who was not there',
  'a manager looked at the work and left a remark that helped',
  'barriers of language, distance and cost were dealt with',
  'the child understood what would happen and why',
  'gaps in what was known were admitted and then filled',
  'the pace of the work suited the child',
];

const closings = [
  'One weak entry does not settle the answer; what counts is whether the work as a whole did its job.',
  'Where the evidence points both ways, say so in the explanation and choose what most of it supports.',
  'A sound reason for leaving something out is as good as doing it, provided that it was written at the time.',
  'Answer for this child, and leave aside how the service does things in general.',
  'Speak to the worker before you settle on a poor answer that rests on an empty record.',
  'Do not mark the same shortfall twice: choose the question where it mattered most.',
];

const occasions = [
  'at the first meeting',
  'before the plan was agreed',
  'when circumstances changed',
  'in the weeks before the review',
  'after an appointment was missed',
  'when the case passed to someone else',
];

const considerations = [
  'Where the worker chose a lighter touch, the record should let a reader see what that choice rested on.',
  'Work that was offered and refused still counts, as long as it was offered in a way the child could accept.',
  'Praise for effort has its place, but the answer turns on what the child and the people around them gained.',
  'Do not expect the same form of words in every case; expect that somebody thought about this child.',
  'Where two agencies disagreed, see whether the difference was talked through and who decided.',
  'A plan that was overtaken by events is sound if it was put right without delay.',
  'Take the age and maturity of the child into account before you call an expectation reasonable.',
  'Long records are no better than short ones when the thread of the case is lost in them.',
];

/** Returns the paragraph that opens the guidance on a topic. */
export function opening(chance: Random, topic: string): string {
  const [first, second] = chance.sample(occasions, 2);
  return `${chance.pick(openings)} Here the matter is ${topic}, above all ${first} and ${second}.`;
}

/** Returns points to look for, each an item of a list. */
export function points(chance: Random, topic: string, count: number): string[] {
  return chance.sample(checks, count).map((check) => `On ${topic}, ${check}, ${chance.pick(occasions)}.`);
}

/** Returns a paragraph of `count` things to bear in mind. */
export function reflection(chance: Random, count: number): string {
  return chance.sample(considerations, count).join(' ');
}

/** Returns what an inspector should bear in mind at the end. */
export function closing(chance: Random): string {
  return chance.pick(closings);
}
