/** Draws the shares of key questions as bars, for the report that is a web page. */
import { type Html, html, nothing } from '../../form/text/html.ts';
import type { RatingReport } from '../../inspection/report.ts';
import { reportWords } from '../../inspection/report-words.ts';
import { allRated, type Rated } from '../../ratings/rating/rated.ts';
import type { Figure } from '../../ratings/scheme/figures.ts';
import type { Band } from '../../ratings/scheme/scheme.ts';
import { ratingWords, shownShare } from '../../ratings/words/ratings.ts';

/** Lengths in the units of the drawing. */
const LEFT = 90;
const TRACK = 400;
const RIGHT = 90;
const ROW = 24;
const TOP = 24;

/**
 * The shares of key questions as bars, with lines where bands begin. Nothing is told by colour alone, and nothing that
 * the tables do not tell; nothing where there is no share.
 */
export function chart({ overall, scheme, language }: RatingReport): Html {
  const say = reportWords(language).chart;
  const shares = [...allRated(overall)].filter(({ basis }) => basis.is === 'share');
  if (shares.length === 0) return nothing;
  const edges = edgesOf(scheme.levels['key-question']?.bands ?? []);
  const height = TOP + shares.length * ROW;
  return html`<figure class="carag-chart">
<svg viewBox="0 0 ${LEFT + TRACK + RIGHT} ${height}" role="img" aria-label="${say.label}">
${edges.map(({ at }) => edge(at, height))}${shares.map((each, index) => bar(each, index, language))}</svg>
<figcaption class="govuk-body">${captionOf(edges, shares, language)}</figcaption>
</figure>
`;
}

interface EdgeOfBand {
  readonly at: Figure;
  readonly label: string;
}

/** Where bands begin, but for the lowest. */
function edgesOf(bands: readonly Band[]): EdgeOfBand[] {
  return bands.flatMap(({ interval: { from }, rating, name }) =>
    from?.at.gt(0) && from.at.lte(100) ? [{ at: from.at, label: rating?.label ?? name }] : [],
  );
}

/** How far along the track a percentage is, to a hundredth: finer than any screen. */
const along = (figure: Figure) => Math.round(TRACK * figure.valueOf()) / 100;

function edge(at: Figure, height: number): Html {
  const left = LEFT + along(at);
  return html`<line class="carag-chart__edge" x1="${left}" y1="${TOP - 6}" x2="${left}" y2="${height}"></line>
<text class="carag-chart__figure" x="${left}" y="12" text-anchor="middle">${at.toString()}</text>
`;
}

function bar({ unit, basis, departure }: Rated, index: number, language: string): Html {
  if (basis.is !== 'share') return nothing;
  const y = TOP + index * ROW;
  const mark = departure && !departure.refusal ? ' *' : '';
  return html`<text x="${LEFT - 8}" y="${y + 17}" text-anchor="end">${unit.id}</text>
<rect class="carag-chart__track" x="${LEFT}" y="${y + 4}" width="${TRACK}" height="${ROW - 8}"></rect>
<rect class="carag-chart__bar" x="${LEFT}" y="${y + 4}" width="${along(basis.percent)}" height="${ROW - 8}"></rect>
<text x="${LEFT + TRACK + 8}" y="${y + 17}">${shownShare(basis, [], ratingWords(language))} %${mark}</text>
`;
}

function captionOf(edges: readonly EdgeOfBand[], shares: readonly Rated[], language: string): string {
  const { chart: say, list } = reportWords(language);
  const begin = edges.map(({ at, label }) => say.from(label, at.toString()));
  const isUsed = shares.some(({ departure }) => departure && !departure.refusal);
  return [
    say.caption,
    ...(begin.length > 0 ? [say.bands(list(begin))] : []),
    ...(isUsed ? [say.discretion] : []),
  ].join(' ');
}
