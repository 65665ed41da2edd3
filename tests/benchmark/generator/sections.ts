import {
  type Draft,
  frequencyDraft,
  gridDraft,
  judgementDraft,
  openingDraft,
  usualDraft,
} from './answers.ts';
import { type Earlier, gate } from './conditions.ts';
import { explanationGuidance, fullGuidance, summaryGuidance } from './guidance.ts';
import type { WrittenKeyQuestion, WrittenQuestion, WrittenSection } from './model.ts';
import type { Random } from './random.ts';
import { themes, topics } from './words.ts';

/** What was written so far, over the sections of one set, and the chance that decides what comes next. */
export interface Progress {
  readonly chance: Random;
  /** The ids that prose may refer to. */
  readonly ids: string[];
  /** Questions of the key questions that are done, for conditions. */
  readonly far: Earlier[];
  /** The opening questions of the key questions that are done, to be carried forward. */
  readonly openings: string[];
  gates: number;
}

/** Returns the section at `index` with `size` questions; its ids begin with `letters`. */
export function section(progress: Progress, index: number, letters: string, size: number): WrittenSection {
  const theme = themes[index % themes.length]!;
  const topic = topics[Math.floor(index / themes.length) % topics.length]!;
  const keyQuestions = shares(size, Math.max(1, Math.round(size / 14)));
  return {
    id: `${theme.toLowerCase().replaceAll(' ', '-')}-${letters.toLowerCase()}`,
    title: `${theme} for ${topic}`,
    statement: `${theme} is thorough, fair and fitted to the child in all that concerns ${topic}.`,
    keyQuestions: keyQuestions.map((share, at) => keyQuestion(progress, `${letters}${at + 1}`, theme, share)),
  };
}

/** Returns `total` cut into `parts` whole numbers that differ by one at most. */
export function shares(total: number, parts: number): number[] {
  const upTo = (part: number) => Math.floor((total * part) / parts);
  return Array.from({ length: parts }, (_, at) => upTo(at + 1) - upTo(at));
}

/** Returns a key question with `size` questions: the last two are its summary and the explanation of that. */
function keyQuestion(progress: Progress, id: string, theme: string, size: number): WrittenKeyQuestion {
  const about = progress.chance.sample(topics, size);
  const [summed, explained] = [about.at(-1)!, about.at(-2)!];
  const text = `Does ${theme.toLowerCase()} deal well enough with ${summed}?`;
  const near: Earlier[] = [];
  const questions = about
    .slice(0, -2)
    .map((topic, at) => question(progress, near, `${id}.${at + 1}`, topic, at));
  const closingPair = [summary(progress, id, text, summed), explanation(progress, id, explained)];
  progress.ids.push(id, `${id}S`);
  progress.far.push(...near);
  progress.openings.push(`${id}.1`);
  return { id, text, questions: [...questions, ...closingPair] };
}

function question(
  progress: Progress,
  near: Earlier[],
  id: string,
  topic: string,
  at: number,
): WrittenQuestion {
  const { chance } = progress;
  const draft = draftAt(progress, near, topic, at);
  const routed = at > 2 && chance.chance(0.4) ? gate(chance, progress.gates, near, progress.far) : undefined;
  if (routed) progress.gates += 1;
  if (!routed?.byFact)
    near.push({ id, tests: draft.tests.slice(0, routed ? 1 : undefined), always: !routed });
  const guidance = fullGuidance(chance, topic, earlierId(progress));
  progress.ids.push(id);
  const conditions = [draft.needs, routed && (draft.needs ? `(${routed.condition})` : routed.condition)];
  const condition = conditions.filter(Boolean).join(' and ');
  const askWhen = condition ? [`ask-when: ${condition}`] : [];
  return { id, text: draft.text, fields: [`kind: ${draft.kind}`, ...draft.answer, ...askWhen], guidance };
}

/** Returns the draft for a place: the first three are fixed, and some later ones carry answers forward. */
function draftAt({ chance, openings }: Progress, near: readonly Earlier[], topic: string, at: number): Draft {
  if (at === 0) return openingDraft(chance, topic);
  if (at === 1) return judgementDraft(chance, topic, openings.length);
  if (at === 2) return frequencyDraft(topic);
  const own = near[0]!.id;
  if (at === 3 && chance.chance(0.5)) return gridDraft(topic, own);
  const draft = usualDraft(chance, topic, chance.below(3));
  if (draft.kind !== 'judgement' || chance.chance(0.85)) return draft;
  const carried = chance.pick([own, ...openings.slice(-5)]);
  return { ...draft, text: `Given {{${carried}}}, is the work on ${topic} enough?` };
}

/** Returns an id that guidance may refer to, half of the time; mostly a near one. */
function earlierId({ chance, ids }: Progress): string | undefined {
  if (ids.length === 0 || chance.chance(0.5)) return undefined;
  return chance.pick(chance.chance(0.7) ? ids.slice(-30) : ids);
}

function summary(progress: Progress, id: string, text: string, topic: string): WrittenQuestion {
  const block = progress.openings.length % 2 === 0 ? 'balance' : 'evidence';
  return {
    id: `${id}S`,
    text,
    fields: ['kind: summary', 'answer: yes-no', `use: ${block}`],
    guidance: summaryGuidance(progress.chance, topic, `${id}.2`),
  };
}

function explanation(progress: Progress, id: string, topic: string): WrittenQuestion {
  return {
    id: `${id}Sa`,
    text: 'Why not?',
    fields: ['kind: explanation', `explains: ${id}S`, 'answer: text'],
    guidance: explanationGuidance(progress.chance, topic, `${id}S`),
  };
}
