/** Tells what changed in another language of the set: the changes are the same, and so are the fingerprints by which they are known. */
import type { Comparison } from '../change/comparison/compare.ts';
import type { ChangePlace } from '../change/version/classes.ts';
import { changeWords, sentenceOf } from '../change/version/told.ts';
import type { Project } from '../project/project.ts';
import { View } from '../project/view.ts';
import type { AnswerType } from '../routing/meaning/subject.ts';
import { subjectOf } from '../routing/meaning/subject-of.ts';
import { leftInSource, projectIn } from '../translation/in-language.ts';
import { sourceTexts } from '../translation/source-texts.ts';
import { headingsOf, type Projects } from './headings.ts';
import { reviewWords } from './language.ts';
import type { ReportedChange, Review } from './report.ts';

/** The review in a language: texts that have no translation, or an unchanged one, stay as they were written. */
export function reviewIn(review: Review, language: string): Review {
  const spoken = new Map(review.comparisons.map((each) => [each, spokenOf(each, language)]));
  const behind = new Map<ReportedChange, NonNullable<ReturnType<Review['behind']['get']>>>();
  const say = reviewWords(language);
  const changes = review.report.changes.map((reported) => {
    const found = review.behind.get(reported);
    if (!found) {
      const { before, after } = reported;
      return { ...reported, what: after === null ? say.setGone(before ?? '') : say.setCome(after) };
    }
    const told = spoken.get(found.comparison)!;
    const line = { ...reported, ...toldIn(found.change, found.comparison, told, language) };
    behind.set(line, { ...found, heading: told.headingOf(found.change) });
    return line;
  });
  const { summary } = review.report;
  const all = [...spoken.values()];
  const notTried = review.comparisons.flatMap((each) =>
    each.notTried.map((tell) => tell(changeWords(language))),
  );
  return {
    ...review,
    language,
    left: all.map(({ projects }) => leftIn(projects.head)).find((each) => each !== undefined),
    behind,
    report: {
      changes,
      summary: {
        ...summary,
        sets: summary.sets.map((each, at) => ({ ...each, set: all[at]?.title ?? each.set })),
        notChecked: [...new Set(notTried)],
      },
    },
  };
}

/** Both versions as they read in a language. */
interface Spoken {
  readonly projects: Projects;
  readonly title: string;
  readonly headingOf: ReturnType<typeof headingsOf>;
  readonly answerOf: (name: string) => AnswerType | undefined;
}

function spokenOf({ base, head }: Comparison, language: string): Spoken {
  const projects = {
    base: projectIn(base.project, base.set, language),
    head: projectIn(head.project, head.set, language),
  };
  const set = projects.head.sets.get(head.set.folder) ?? head.set;
  const view = new View(projects.head, set, () => {});
  return {
    projects,
    title: set.title,
    answerOf: (name) => subjectOf(view, name)?.answer,
    headingOf: headingsOf(projects, language),
  };
}

function leftIn(project: Project): string | undefined {
  const left = leftInSource(project);
  return left && left.texts.size > 0 ? left.source : undefined;
}

function toldIn(
  { tell, places }: Pick<Comparison['changes'][number], 'tell' | 'places'>,
  { base, head }: Comparison,
  { projects, answerOf }: Spoken,
  language: string,
): Pick<ReportedChange, 'what' | 'before' | 'after'> {
  const { what, before, after } = sentenceOf(tell, { ...changeWords(language), answerOf });
  const own = { base: base.project, head: head.project };
  const other = (version: 'base' | 'head', shown: string | undefined) =>
    shown === undefined
      ? undefined
      : textIn(
          own[version],
          projects[version],
          places.filter((each) => each.version === version),
          shown,
        );
  const [was, is] = [other('base', before), other('head', after)];
  const isPair = before !== undefined && after !== undefined;
  // One language beside another would be marked as different in every word, and what nobody translated anew has not changed.
  const isTold = !isPair || (was !== undefined && is !== undefined && was !== is);
  return {
    what,
    before: (isTold ? was : undefined) ?? before ?? null,
    after: (isTold ? is : undefined) ?? after ?? null,
  };
}

/** What stands for a text that is shown as it is written; undefined where something else is shown, or it is not translated. */
function textIn(
  own: Project,
  spoken: Project,
  places: readonly ChangePlace[],
  shown: string,
): string | undefined {
  const lines = places.length > 1 ? shown.split('\n') : [shown];
  if (lines.length !== places.length) return undefined;
  const found = places.map(({ at }, index) => {
    const uri = own.documentOf(at.chunk)?.uri ?? '';
    const [source = [], told = []] = [own, spoken].map((project) =>
      (project.documents.get(uri)?.readings ?? [])
        .filter(({ chunk }) => chunk === at.chunk)
        .flatMap((reading) => sourceTexts(reading)),
    );
    const same = source.filter(({ text }) => text.value.trim() === lines[index]);
    const { text } = same.find(({ text: { start } }) => start === at.start) ?? same[0] ?? {};
    const other = told.find((each) => each.text.start === text?.start);
    return other && text && other.text.value !== text.value ? other.text.value.trim() : undefined;
  });
  return found.every((each) => each !== undefined) ? found.join('\n') : undefined;
}
