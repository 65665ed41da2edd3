/** Writes what is said of ids that nothing of today is defined by: of earlier versions, retired, unused, or of a row that an option brings. */
import { writtenId } from '../../lint/entries.ts';
import { foldedId, withoutSpaces } from '../../model/ids.ts';
import { questionOf, rowsFrom } from '../../model/questions.ts';
import { titleOf } from '../../model/titles.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { subjectOf } from '../../routing/meaning/subject-of.ts';
import type { HistoryAt } from '../places/ids.ts';
import { answerAt, choicesOf } from '../places/options.ts';
import { escapedMarkdown } from './markdown.ts';
import { answerLine, gateLines } from './question-card.ts';

/** What had an id or a code in an earlier version, and what has it today. */
export function historyCard(
  set: QuestionSet | undefined,
  { was, is, version, entry, code }: HistoryAt,
): string {
  const name = escapedMarkdown(was);
  const today = is === 'id' ? set?.defined('id', withoutSpaces(was))[0] : undefined;
  const other = today && today !== entry ? titleOf(today)?.value : undefined;
  const whose = entry && escapedMarkdown(writtenId(entry));
  const had =
    code === undefined ? whose : `The option ${escapedMarkdown(code)}${whose ? ` of ${whose}` : ''}`;
  const when = version === undefined ? 'an earlier version' : `version ${escapedMarkdown(version)}`;
  return [
    `**${name}** · ${is} of ${when}`,
    had && `${had} had this ${is} then.`,
    other && `Today ${name} is another entry: ${escapedMarkdown(other)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What the manifest says of an id that is left out or no longer used; undefined of any other. */
export function retiredCard(set: QuestionSet, id: string): string | undefined {
  const { retired = [], unused = [] } = set.model ?? {};
  const isMeant = (other: string) => foldedId(other) === foldedId(id);
  const gone = retired.find(({ key }) => isMeant(key.value));
  const name = escapedMarkdown(id);
  if (gone) {
    const version = gone.value ? `Version ${escapedMarkdown(gone.value.value)} dropped it. ` : '';
    return `**${name}** · retired\n\n${version}It is not given to another question.`;
  }
  if (unused.some(({ value }) => isMeant(value)))
    return `**${name}** · unused\n\nIt is left out on purpose: no question has it.`;
  return undefined;
}

/** The card of a row that an option of another question brings: `P1.7/custody`; undefined of any other id. */
export function takenRowCard(project: Project, set: QuestionSet, id: string): string | undefined {
  const subject = subjectOf(set, id);
  if (subject?.is !== 'question' || subject.definition.name === id) return undefined;
  const { definition } = subject;
  const from = withoutSpaces(rowsFrom(questionOf(definition))?.value ?? '');
  const option = id.slice(definition.name.length + 1);
  const label = choicesOf(set, from)?.options.find(({ key }) => key.value === option)?.value?.label;
  return [
    `**${escapedMarkdown(id)}** · row`,
    label && escapedMarkdown(label.value),
    `A row of ${escapedMarkdown(definition.name)}, where “${escapedMarkdown(label?.value ?? option)}” is chosen in ${escapedMarkdown(from)}`,
    answerLine(answerAt(set, definition)),
    gateLines(project, set, definition),
  ]
    .filter(Boolean)
    .join('\n\n');
}
