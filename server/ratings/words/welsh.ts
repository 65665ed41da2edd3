/** How ratings are said in Welsh. */
import { andBefore } from '../../routing/words/welsh.ts';
import { sentenceList } from '../../text/wording/sentence-list.ts';
import type { Refusal } from '../rating/rated.ts';
import { shownFigure } from '../scheme/figures.ts';
import type { DiscretionScheme, Level } from '../scheme/scheme.ts';
import { ended, type NextStep, type RatingWords } from './language.ts';

const just = { over: 'ychydig dros', under: 'ychydig o dan' };
const list = (items: readonly string[]) => sentenceList(items, andBefore(items.at(-1) ?? ''));

/** To be checked by a Welsh speaker, like all our Welsh: labels of ratings stand where nothing changes how they begin. */
export const welsh: RatingWords = {
  levels: {
    'key-question': ['cwestiwn allweddol', 'cwestiynau allweddol'],
    standard: ['safon', 'safonau'],
    domain: ['parth', 'parthau'],
    overall: ['y cyfan', 'y cyfan'],
  },
  parts: 'rhannau',
  overall: 'Cyffredinol',
  notRated: 'Heb radd',
  list,
  just,
  outOf: (some, all) => `${some} o ${all}`,
  basis: {
    share: (sufficient, of, figure) => `${sufficient} o ${of}, sef ${figure}`,
    countedAs: (figure) => `a gyfrifir fel ${figure}`,
    inBand: (band) => `ym mand ${band}`,
    sumOfMany: 'Cyfanswm y sgorau: ',
    judged: 'Arolygwyr a roddodd y radd.',
    allAlike: (parts) => `Mae gan y ${parts} i gyd y radd hon.`,
    decidedBy: (ids) => `Yr isaf sy’n penderfynu: ${ids}.`,
    passedOver: (ids) => `Heb radd, ac felly heb eu cyfrif: ${ids}.`,
  },
  whyNot: {
    keyQuestionHere: 'Nid yw ei safon yn cael ei gradd o’i chwestiynau allweddol.',
    overallHere: 'Nid yw’r ddogfen raddio yn dweud sut y mae’r cyfan yn cael gradd.',
    levelHere: (levels) => `Ni roddir gradd i ${levels}.`,
    noFigure: 'Nid oes ffigur wedi’i gofnodi ar ei gyfer.',
    noCases: 'Nid oedd achos lle’r atebwyd ef a lle’r oedd yn berthnasol.',
    impossibleCount: (sufficient, of) => `Ni all ${sufficient} o ${of} achos fod yn ddigonol.`,
    impossibleShare: (percent) => `Nid yw ${percent} % yn gyfran o ddim.`,
    noBand: (figure) => `Nid oes band sy’n cynnwys ${figure}.`,
    severalBands: (figure, bands) => `Mae mwy nag un band yn cynnwys ${figure}: ${bands}.`,
    notJudged: 'Arolygwyr sy’n rhoi ei radd, ac ni chofnodwyd yr un ganddynt.',
    notAssessed: 'Ni chafodd ei asesu.',
    notRecorded: (parts) => `Ni chofnodwyd dim am y canlynol, y mae’n dibynnu arnynt: ${parts}.`,
    unknownRating: (name) => `Nid yw “${name}” ar y raddfa.`,
    nothingBelow: 'Nid oes dim oddi tano y gallai gradd ddilyn ohono.',
    noScore: (rating) => `Nid oes sgôr i’r radd ${rating}, felly ni ellir adio dim.`,
    noPartRated: (parts) => `Nid oes gradd i’r un o’i ${parts}.`,
    partsNotRated: (named) => `Mae ar gyfanswm angen pob rhan, ac mae’r canlynol heb radd: ${named}.`,
    counted: (count, parts) => `${count} (${parts})`,
    countedOf: (count, all, parts) => `${count} o ${all} (${parts})`,
  },
  distance: (steps, of) => {
    if (steps.some(({ cases, points }) => cases === undefined && points === undefined))
      return `Mae ${list(steps.map((step) => awayWords(step, of)))}.`;
    const said = steps.map((step) => `byddai ${stepWords(step)}`).join('; ');
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  },
  departure: {
    refused: (rating, why) => `Gwrthodir y disgresiwn i roi’r radd ${rating}. ${why}`,
    made: (did, from, to, { by, reason }) =>
      `${did === 'raised' ? 'Codwyd' : 'Gostyngwyd'} o ${from} i ${to} drwy ddisgresiwn (${by}): ${ended(reason)}`,
    refusal: refusalInWelsh,
  },
};

/** “3 achos digonol yn rhagor yn rhoi’r radd Da”. */
function stepWords({ direction, rating, cases, points }: NextStep): string {
  const more = direction === 'up' ? 'yn rhagor' : 'yn llai';
  const what = cases === undefined ? 'pwynt' : 'achos digonol';
  return `${cases ?? points ?? 0} ${what} ${more} yn rhoi’r radd ${rating}`;
}

function awayWords({ direction, rating, distance }: NextStep, of: 'points' | 'percentage points'): string {
  const units = of === 'points' ? 'pwynt' : 'pwynt canran';
  return `${distance} ${units} ${direction === 'up' ? 'o dan' : 'uwchlaw'} y radd ${rating}`;
}

/** As it stands after “i”: “i gwestiwn allweddol”. */
const TO_LEVEL: Readonly<Record<Level, string>> = {
  'key-question': 'gwestiwn allweddol',
  standard: 'safon',
  domain: 'barth',
  overall: 'r cyfan',
};

const toLevel = (level: Level) => `i${level === 'overall' ? '’' : ' '}${TO_LEVEL[level]}`;

const LACKING = { by: 'pwy a’i defnyddiodd, ac ym mha rôl', reason: 'rheswm' } as const;

function refusalInWelsh(id: string, refusal: Refusal): string {
  switch (refusal.is) {
    case 'none allowed':
      return `Nid yw’r graddau yn caniatáu disgresiwn, felly nid yw’r hyn a gofnodwyd ar ${id} yn cyfrif.`;
    case 'level':
      return `Gellir defnyddio disgresiwn ar radd a roddir ${toLevel(refusal.scheme.level)}; rhoddir gradd ${id} ${toLevel(refusal.level)}.`;
    case 'unexplained':
      return `Nid yw’r disgresiwn ar ${id} yn cyfrif heb hyn: ${list(refusal.lacks.map((field) => LACKING[field]))}.`;
    case 'unknown rating':
      return `Nid oes gradd “${refusal.name}” ar y raddfa, felly nid yw’r disgresiwn ar ${id} yn cyfrif.`;
    case 'nothing computed':
      return `Nid oes gradd i ${id}, felly nid oes dim y gallai disgresiwn ei newid.`;
    case 'no change':
      return `Y radd ${refusal.rating.label} a gyfrifwyd i ${id}, felly nid yw’r disgresiwn yn newid dim.`;
    case 'direction': {
      const { from, to } = refusal;
      const [would, may] = to.rank < from.rank ? ['gostwng', 'codi'] : ['codi', 'gostwng'];
      return `Y radd ${from.label} a gyfrifwyd i ${id}: byddai’r radd ${to.label} yn ei ${would}, ac ni chaiff disgresiwn ond ${may} gradd.`;
    }
    case 'nothing to measure':
      return `Nid oes ffigur i ${id} y gellid cyfrif ohono (${reach(refusal.scheme)}), felly nid yw’r disgresiwn yn cyfrif.`;
    case 'too far':
      return `Mae ${id} yn cyfrif fel ${shown(refusal.figure)}, sydd ${shown(refusal.distance)} oddi wrth y radd ${refusal.to.label}. Pellaf y caiff disgresiwn gyrraedd: ${reach(refusal.scheme)}.`;
  }
}

const shown = (figure: Parameters<typeof shownFigure>[0]) => shownFigure(figure, 1, [], just);

const UNITS = { 'percentage-points': 'pwynt canran', points: 'pwynt', ratings: 'cam ar y raddfa' } as const;

const reach = ({ within, of }: DiscretionScheme) => `${shown(within)} ${UNITS[of]}`;
