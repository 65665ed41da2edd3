/** Shows which ratings follow from the answers: at the questions that decide them, and all together. */
import type { ShownRating } from '../../../server/form/live/ratings.ts';
import type { LiveWords } from '../../../server/form/text/live-words.ts';
import { element, summaryRow } from '../elements.ts';
import { saying } from '../saying.ts';

/** The ratings with what each follows from; nothing where nothing on the page decides one. */
export function ratingsList(ratings: readonly ShownRating[], words: LiveWords): HTMLElement[] {
  if (ratings.length === 0) return [];
  const list = element('dl', 'govuk-summary-list carag-follows');
  for (const each of ratings)
    list.append(
      summaryRow(
        [each.level === 'overall' ? words.overall : `${each.id} ${each.title}`],
        [element('strong', '', each.rating ?? words.notRated), ...lineOf(whyOf(each, words))],
      ),
    );
  return [element('p', 'govuk-body', words.ratingsAbout), list];
}

const lineOf = (why: string) => (why ? [element('span', 'carag-follows__why', why)] : []);

function whyOf({ said, whyNot, rule }: ShownRating, words: LiveWords): string {
  if (said.length > 0)
    return said.map((each) => `${each.summary}: ${words.verdicts[each.verdict]}.`).join(' ');
  if (whyNot === 'parts not rated') return rule === 'sum' ? words.needsAll : words.noPart;
  return whyNot === 'not judged' ? words.judged : '';
}

/** Says at each summary question what its answer makes of the key question of the standards. */
export function showAtQuestions(
  questions: ReadonlyMap<string, HTMLElement>,
  ratings: readonly ShownRating[],
  words: LiveWords,
): void {
  for (const { id, said, rating } of ratings)
    for (const { summary } of said) {
      const part = questions.get(summary);
      if (!part) continue;
      const text = rating === undefined ? '' : saying(words.ratedHere, id, rating);
      const [last] = part.querySelectorAll('.carag-rating');
      const line = last ?? part.appendChild(element('p', 'carag-rating'));
      if (line.textContent !== text) line.textContent = text;
    }
}

/** What has come to be rated otherwise, said in a line. */
export function newRatings(
  before: readonly ShownRating[],
  after: readonly ShownRating[],
  words: LiveWords,
): string[] {
  const was = new Map(before.map(({ id, rating }) => [id, rating]));
  return after.flatMap(({ id, level, rating }) => {
    if (rating === was.get(id)) return [];
    return [`${level === 'overall' ? words.overall : id}: ${rating ?? words.notRated}`];
  });
}
