/** Writes what the glossary says of a term. */
import { headModel } from '../../model/reading.ts';
import type { TermForm } from '../../rules/shared/glossary.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { escapedMarkdown } from './markdown.ts';

export function termCard({ entry, is, reading }: TermForm): string {
  const title = `**${escapedMarkdown(entry)}** · ${is === 'name' ? 'name' : 'term'}`;
  const term = headModel(reading, 'glossary')?.terms?.find(({ key }) => key.value.trim() === entry)?.value;
  const { means, shortFor, also, insteadOf } = is === 'name' ? {} : (term ?? {});
  const lines = [
    title,
    is === 'instead-of' ? `To be written ${escapedMarkdown(entry)}` : undefined,
    shortFor && `Short for ${escapedMarkdown(shortFor.value)}`,
    means?.value.trim(),
    listed('Also', also),
    listed('Not to be written', insteadOf),
  ];
  return lines.filter(Boolean).join('\n\n');
}

const listed = (name: string, words: readonly Scalar[] | undefined) =>
  words?.length ? `${name}: ${words.map(({ value }) => escapedMarkdown(value)).join(', ')}` : undefined;
