/** Writes what a rule reports, why, and what to do about it. */
import type { Rule } from '../../lint/rule.ts';
import { escapedMarkdown } from './markdown.ts';

export function ruleCard({ name, severity, what, why, remedy }: Rule): string {
  return [`**${escapedMarkdown(name)}** · ${severity}`, ...[what, why, remedy].map(escapedMarkdown)].join(
    '\n\n',
  );
}
