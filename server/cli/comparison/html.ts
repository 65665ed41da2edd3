/** Writes a comparison as a web page that stands alone: it loads nothing and runs nothing. */
import { createHash } from 'node:crypto';
import { renderPlainPage } from '../../form/page.ts';
import { reviewPage } from '../../review/page.ts';
import type { Review } from '../../review/report.ts';
import { reviewTitle } from '../../review/words.ts';

export function diffHtml(review: Review, more: readonly string[], css: string): string {
  const hash = createHash('sha256').update(css).digest('base64');
  const frame = { title: reviewTitle(review), language: review.language, css, hash };
  return renderPlainPage(frame, reviewPage(review, more));
}
