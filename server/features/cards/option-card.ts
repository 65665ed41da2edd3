/** Writes what an option is: its code, what is read of it, what it stands for, and when it is offered. */
import type { OptionAt } from '../places/options.ts';
import { code, escapedMarkdown } from './markdown.ts';

export function optionCard({ key, option }: Pick<OptionAt, 'key' | 'option'>): string {
  const lines = [
    `${code(key.value)} ${escapedMarkdown(option?.label?.value ?? '')}`,
    option?.means?.value.trim(),
    option?.onlyWhen && `Offered when ${code(option.onlyWhen.value)}`,
  ];
  return lines.filter(Boolean).join('\n\n');
}
