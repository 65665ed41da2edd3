/** Brings a survey into sections and questions: each group of the outermost level is a section. */
import { canonicalForm, type IdStyle } from '../../../../model/ids.ts';
import type { Aside, Block, SourceDocument } from '../../document.ts';
import { idInCell } from '../../ids.ts';
import { paragraphOf } from '../../layout/lines.ts';
import { entryOf } from '../entry.ts';
import type { Outline, OutlineEntry, OutlineSection } from '../outline.ts';
import { redcapIn } from './redcap.ts';
import { type NamedQuestion, saidRelevance } from './relevance.ts';
import type { Survey, SurveyGroup, SurveyItem, SurveyNote, SurveyQuestion } from './survey.ts';
import { xlsformIn } from './xlsform.ts';

/** The survey that a document holds as a survey program does; undefined of any other document. */
export function surveyIn(blocks: readonly Block[]): Survey | undefined {
  const survey = xlsformIn(blocks) ?? redcapIn(blocks);
  return survey?.items.some(({ is }) => is === 'question') ? survey : undefined;
}

/** The sections of a survey. */
export function surveyOutline(source: SourceDocument, survey: Survey): Outline {
  const { style, idOf } = idsFor(survey.items);
  const outliner = new SurveyOutliner(survey, idOf);
  for (const item of survey.items) outliner.take(item);
  return {
    title: survey.title,
    style,
    guidance: [],
    sections: outliner.sections,
    changes: [],
    asides: [...source.asides, ...survey.asides, ...outliner.asides],
    doubts: ['The form does not say what is judged: all questions are taken for information.'],
  };
}

type IdOf = (question: SurveyQuestion) => string | undefined;

/** The ids of questions: their numbers or their names, where most of these are ids, else their number in order. */
function idsFor(items: readonly SurveyItem[]): { style: IdStyle; idOf: IdOf } {
  const questions = items.filter((item) => item.is === 'question');
  for (const printed of ['number', 'name'] as const)
    for (const style of ['numbered', 'lettered'] as const) {
      const ids = new Map(questions.map((question) => [question, idOfPrinted(question[printed], style)]));
      const known = [...ids.values()].filter((id) => id !== undefined);
      const areAll = known.length === questions.filter((question) => question[printed] !== '').length;
      const areOwn = new Set(known).size === known.length;
      if (areAll && areOwn && known.length * 2 > questions.length)
        return { style, idOf: (question) => ids.get(question) };
    }
  const inOrder = new Map(questions.map((question, index) => [question, String(index + 1)]));
  return { style: 'numbered', idOf: (question) => inOrder.get(question) };
}

const idOfPrinted = (printed: string, style: IdStyle) =>
  idInCell(printed, style)?.id ?? (printed === '' ? undefined : canonicalForm(printed, style));

interface OpenGroup {
  readonly said: string;
  readonly title: string;
  readonly isRepeated: boolean;
}

class SurveyOutliner {
  readonly sections: OutlineSection[] = [];
  readonly asides: Aside[] = [];
  private readonly survey: Survey;
  private readonly idOf: IdOf;
  private readonly asked = new Map<string, NamedQuestion>();
  private readonly groups: OpenGroup[] = [];
  private isSectionOpen = false;

  constructor(survey: Survey, idOf: IdOf) {
    this.survey = survey;
    this.idOf = idOf;
  }

  take(item: SurveyItem): void {
    if (item.is === 'end') {
      this.groups.pop();
      if (this.groups.length === 0) this.isSectionOpen = false;
      return;
    }
    const { text, at } = item;
    const title = this.shown(text, at);
    if (item.is === 'group') {
      // A group within another is headed by its words; the outermost is a section.
      if (this.groups.length === 0) this.beginSection(title, at);
      else if (title !== '') this.note(title, item);
      this.groups.push({ said: item.relevance, title, isRepeated: item.isRepeated });
    } else if (item.is === 'note') this.note(title, item);
    else this.question(item, title);
  }

  private note(text: string, { at, relevance }: SurveyNote | SurveyGroup): void {
    const routing = this.relevance(relevance);
    const when = routing === '' ? {} : { routing: [paragraphOf(routing, at)] };
    const parts = { text: [paragraphOf(text, at)], ...when };
    this.section.entries.push({ ...entryOf(undefined, at), isNote: true, isSure: true, parts });
  }

  private question(item: SurveyQuestion, text: string): void {
    const { name, number, at, hint } = item;
    const id = this.idOf(item);
    const printed = number === '' ? name : number;
    const found = id && { printed, id, isLookAlike: false, beside: [], was: undefined };
    const entry = entryOf(found || undefined, at, printed);
    entry.parts.text = [paragraphOf(text, at)];
    entry.parts.kind = [paragraphOf('information', at)];
    if (hint !== '') entry.parts.guidance = [paragraphOf(this.shown(hint, at), at)];
    this.answer(entry, item);
    const routing = this.relevance(item.relevance);
    if (routing !== '') entry.parts.routing = [paragraphOf(routing, at)];
    entry.doubts.push(...item.doubts, ...this.repeated());
    this.section.entries.push(entry);
    if (id !== undefined) this.asked.set(name, { id, question: item });
  }

  private answer(entry: OutlineEntry, { how, options, bounds, at }: SurveyQuestion): void {
    if (how === 'one-of' || how === 'any-of')
      entry.options = { how, options: options.map((each) => this.option(each, at)), areCodesKept: true };
    else entry.typed = { how, ...bounds };
  }

  private option(option: SurveyQuestion['options'][number], at: SurveyQuestion['at']) {
    return { ...option, label: this.shown(option.label, at) };
  }

  /** When something is asked or shown: as its groups say, and as it says itself. */
  private relevance(relevance: string): string {
    const all = [...this.groups.map(({ said }) => said), relevance].filter((each) => each !== '');
    const said = all.map((each) => saidRelevance(each, this.survey.dialect, (name) => this.asked.get(name)));
    if (!said.every((each) => each !== undefined)) return all.join(' and ');
    // Tests that are all joined by “and” need no brackets.
    const isPlain = (each: string) => !/ or |^it is not so that /.test(each);
    return said.length > 1
      ? said.map((each) => (isPlain(each) ? each : `(${each})`)).join(' and ')
      : (said[0] ?? '');
  }

  private repeated(): string[] {
    return this.groups
      .filter(({ isRepeated }) => isRepeated)
      .map(({ title }) => `It is asked again for each of ${title === '' ? 'a group' : `“${title}”`}.`);
  }

  /** A text without the marks of web pages, in which an earlier answer is shown as we do. */
  private shown(text: string, at: SurveyQuestion['at']): string {
    const plain = text.replace(/<[a-z/!][^<>]{0,500}>/gi, ' ').replace(/&nbsp;/g, ' ');
    const piped = plain.replace(PIPED[this.survey.dialect], (whole, name: string) => {
      const id = this.asked.get(name)?.id;
      return id === undefined ? whole : `{{${id}}}`;
    });
    if (piped !== text) this.asides.push({ text, why: 'rewritten', at });
    return piped.replace(/\s+/g, ' ').trim();
  }

  private beginSection(title: string, at: OutlineSection['at']): void {
    this.sections.push({ title, at, statement: undefined, guidance: [], entries: [] });
    this.isSectionOpen = true;
  }

  private get section(): OutlineSection {
    if (!this.isSectionOpen) this.beginSection('', {});
    return this.sections.at(-1)!;
  }
}

const PIPED = { xlsform: /\$\{\s*([\w.-]{1,100})\s*\}/g, redcap: /\[(\w{1,100})\]/g };
