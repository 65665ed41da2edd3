/** Prints a report as a web page that stands alone: it loads nothing and runs nothing. */
import { createHash } from 'node:crypto';
import { renderPlainPage } from '../../form/page.ts';
import { reportHtml } from '../../report/page.ts';
import type { Report } from '../../report/tree.ts';

export function reportPage(report: Report, css: string): string {
  const hash = createHash('sha256').update(css).digest('base64');
  return renderPlainPage({ title: report.name, language: report.language, css, hash }, reportHtml(report));
}
