/** Says what the kinds of question mean, of those that are on the page. */
import { details } from './components/details.ts';
import type { Context } from './context.ts';
import { type Html, html, nothing } from './text/html.ts';

/** What each kind that the page has asks for; nothing where there is none. */
export function kindsExplained(context: Context): Html {
  const { words, sections } = context;
  const present = new Set<string | undefined>(
    sections
      .flatMap(({ entries }) =>
        entries.flatMap((entry) => (entry.is === 'question' ? [entry] : entry.questions)),
      )
      .map(({ model }) => model.kind?.value),
  );
  const rows = Object.keys(words.kindMeanings).filter((kind) => present.has(kind));
  if (rows.length === 0) return nothing;
  const list = html`<ul class="govuk-list">
${rows.map(
  (kind) => html`<li><strong>${words.kinds[kind]}</strong>: ${words.kindMeanings[kind]}</li>
`,
)}</ul>
`;
  return details(context.name('kinds'), words.kindsTitle, '', list);
}
