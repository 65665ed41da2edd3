/** Compares how two questions are answered, option by option, wherever their answers are written. */
import { type Answer, isNo, isYes, type OptionEntry } from '../../model/answers.ts';
import type { Question } from '../../model/documents/section.ts';
import type { Reading } from '../../model/reading.ts';
import type { Role } from '../../model/shape.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { compareVersions } from '../matching/origins.ts';
import type { ChangeClass, ChangeDraft } from '../version/classes.ts';
import { entryPlace, type VersionEntry } from '../version/entries.ts';
import type { AnswerFacet, OptionFacet } from '../version/language.ts';
import { told } from '../version/told.ts';
import type { Version } from '../version/version.ts';
import type { Facet } from './facets.ts';
import { canonicalText, type Naming } from './identity.ts';
import { type About, recordChanges, recordPlaces } from './records.ts';

/** An entry as one version has it. */
export interface Side {
  readonly version: Version;
  readonly entry: VersionEntry;
  readonly naming: Naming;
}

/** What differs in how two entries are answered. */
export function answerChanges(base: Side, head: Side, about: About): ChangeDraft[] {
  const [old, now] = [resolved(base), resolved(head)];
  if (!old || !now || old.answer.form !== now.answer.form) return formChange(base, head, old, now, about);
  const codes = recoded(old.answer, now.answer, base.version.number);
  const recodings = codes.flatMap(([was, is]) => recoding(old, now, was, is, about));
  const rename = new Map(codes.map(([was, is]) => [was, is]));
  const [one, other] = [facets(base, old, rename), facets(head, now, new Map())];
  return [
    ...recodings,
    ...recordChanges(one, other, about),
    ...orderChange(base, head, old, now, rename, about),
  ];
}

interface Resolved {
  readonly answer: Answer;
  /** Where a text of the answer is written: at the question, or in the list of the set. */
  readonly at: (scalar: Scalar | undefined) => Facet['at'];
  readonly question: Question;
}

function resolved({ version, entry }: Side): Resolved | undefined {
  const { question } = entry;
  const answer = version.answer(question?.answer);
  if (!question || !answer) return undefined;
  const own = new Set(scalarsIn(question));
  const list = answer.list === undefined ? undefined : version.listReading(answer.list);
  const at = (scalar: Scalar | undefined) => {
    if (!scalar) return entryPlace(entry);
    const reading: Reading = own.has(scalar) ? entry.reading : (list ?? entry.reading);
    return { chunk: reading.chunk, start: scalar.start, end: scalar.end };
  };
  return { answer, at, question };
}

function* scalarsIn(value: unknown): Generator<Scalar> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) {
    if (value.type === 'scalar') yield value as Scalar;
    return;
  }
  for (const [name, each] of Object.entries(value)) if (name !== 'node') yield* scalarsIn(each);
}

function formChange(
  base: Side,
  head: Side,
  old: Resolved | undefined,
  now: Resolved | undefined,
  { name, from, to }: About,
): ChangeDraft[] {
  if (!old && !now) return [];
  return [
    told({
      class: 'data',
      from,
      to,
      tell: (say) => ({
        what: say.of(name(say), say.anotherSort),
        before: old && say.forms[old.answer.form],
        after: now && say.forms[now.answer.form],
      }),
      places: recordPlaces(
        old ? old.at(old.question.answer?.list) : entryPlace(base.entry),
        now ? now.at(now.question.answer?.list) : entryPlace(head.entry),
      ),
    }),
  ];
}

/** The codes that options of the base have now where these are others, by the id of their question. */
export function recodings(
  base: Version,
  head: Version,
  pairs: ReadonlyMap<VersionEntry, VersionEntry>,
): Map<string, ReadonlyMap<string, string>> {
  return new Map(
    [...pairs].flatMap(([one, other]): [string, ReadonlyMap<string, string>][] => {
      const [old, now] = [base.answer(one.question?.answer), head.answer(other.question?.answer)];
      const codes = old && now ? recoded(old, now, base.number) : [];
      return one.id !== undefined && codes.length > 0 ? [[one.id, new Map(codes)]] : [];
    }),
  );
}

/** The codes that options had before, as their `was:` says, where they are others now. */
function recoded(old: Answer, now: Answer, version: string | undefined): [was: string, is: string][] {
  const codes = new Set(old.options.map(({ key }) => key.value));
  return now.options.flatMap(({ key, value }): [string, string][] => {
    const [said] = (value?.was ?? [])
      .filter((each) => version === undefined || compareVersions(each.key.value, version) >= 0)
      .sort((a, b) => compareVersions(a.key.value, b.key.value));
    const was = said?.value?.[0]?.value;
    return was !== undefined && was !== key.value && codes.has(was) ? [[was, key.value]] : [];
  });
}

function recoding(
  old: Resolved,
  now: Resolved,
  was: string,
  is: string,
  { name, from, to }: About,
): ChangeDraft[] {
  const key = ({ answer, at }: Resolved, code: string) =>
    at(answer.options.find((each) => each.key.value === code)?.key);
  return [
    told({
      class: 'data',
      from,
      to,
      tell: (say) => ({ what: say.of(name(say), say.recoded(was, is)), before: was, after: is }),
      places: recordPlaces(key(old, was), key(now, is)),
    }),
  ];
}

function facets(
  side: Side,
  { answer, at, question }: Resolved,
  rename: ReadonlyMap<string, string>,
): Facet[] {
  const { settings, form } = answer;
  const bounds = form === 'number' ? settings.number : form === 'date' ? settings.date : undefined;
  const optional = question.optional ?? settings.optional;
  const isOptional = optional ? isYes(optional) : form === 'text';
  const code = ({ value }: Scalar) => rename.get(value) ?? value;
  const codes = (list: readonly Scalar[]) => list.map(code).sort().join(', ');
  const one = (
    path: AnswerFacet,
    of: ChangeClass,
    says: string,
    where: Scalar | undefined,
    shown?: Facet['shown'],
  ): Facet => facet(path, of, (say) => say.answer[path], says, at(where), shown);
  const plain = (path: AnswerFacet, scalar: Scalar | undefined): Facet[] =>
    scalar ? [one(path, 'data', scalar.value.trim(), scalar)] : [];
  return [
    ...answer.options.flatMap((option) => optionFacets(side, option, code(option.key), at, question)),
    ...plain('at-least', settings.atLeast),
    ...plain('at-most', settings.atMost),
    ...plain('min', bounds?.min),
    ...plain('max', bounds?.max),
    ...plain('unit', settings.number?.unit),
    ...plain('decimals', settings.number?.decimals),
    ...plain('listed-in', settings.listedIn),
    one('optional', 'data', isOptional ? 'optional' : 'needed', optional, (say) =>
      isOptional ? say.mayBeBlank : say.mustBeAnswered,
    ),
    one('sufficient', 'rating', codes(answer.sufficient), answer.sufficient[0]),
    one('not-applicable', 'rating', codes(answer.notApplicable), answer.notApplicable[0]),
    ...(isNo(settings.scored) ? [one('scored', 'rating', 'no', settings.scored)] : []),
  ];
}

function optionFacets(
  { naming }: Side,
  { key, value }: OptionEntry,
  code: string,
  at: Resolved['at'],
  { means, onlyWhen, explainIn }: Question,
): Facet[] {
  const path = `option/${code}`;
  const here = (entries: readonly { key: Scalar; value: Scalar | undefined }[] | undefined) =>
    entries?.find((entry) => entry.key.value === key.value)?.value;
  const text = (name: OptionFacet, of: ChangeClass, role: Role, scalar: Scalar | undefined): Facet[] =>
    scalar
      ? [
          {
            ...facet(
              `${path}/${name}`,
              of,
              (say) => say.within(say.ofOption[name], say.option(code)),
              canonicalText(scalar, role, naming),
              at(scalar),
              () => scalar.value.trim(),
            ),
            isText: role !== 'condition' && role !== 'question',
          },
        ]
      : [];
  const label = value?.label ?? key;
  return [
    facet(
      `${path} `,
      'data',
      (say) => say.option(code),
      'there',
      at(key),
      () => label.value.trim(),
    ),
    ...text('label', 'wording', 'plain', label),
    ...text('means', 'guidance', 'prose', here(means) ?? value?.means),
    ...text('only-when', 'routing', 'condition', here(onlyWhen) ?? value?.onlyWhen),
    ...text('explain-in', 'data', 'question', here(explainIn) ?? value?.explainIn),
    ...(isYes(value?.exclusive)
      ? [
          facet(
            `${path}/exclusive`,
            'data',
            (say) => say.exclusive(say.option(code)),
            'yes',
            at(value?.exclusive),
          ),
        ]
      : []),
  ];
}

function facet(
  path: string,
  of: ChangeClass,
  called: Facet['called'],
  says: string,
  at: Facet['at'],
  shown: Facet['shown'] = () => says,
): Facet {
  return { path, class: of, called, says, shown, at, isText: false };
}

/** The options that both have stand in another order. */
function orderChange(
  base: Side,
  head: Side,
  old: Resolved,
  now: Resolved,
  rename: ReadonlyMap<string, string>,
  { name, from, to }: About,
): ChangeDraft[] {
  const before = old.answer.options.map(({ key }) => rename.get(key.value) ?? key.value);
  const after = now.answer.options.map(({ key }) => key.value);
  const kept = before.filter((code) => after.includes(code));
  const again = after.filter((code) => before.includes(code));
  if (kept.join('\n') === again.join('\n')) return [];
  return [
    told({
      class: 'wording',
      from,
      to,
      tell: (say) => ({
        what: say.of(name(say), say.optionsReordered),
        before: kept.join(', '),
        after: again.join(', '),
      }),
      places: recordPlaces(
        old.answer.options[0] ? old.at(old.answer.options[0].key) : entryPlace(base.entry),
        now.answer.options[0] ? now.at(now.answer.options[0].key) : entryPlace(head.entry),
      ),
    }),
  ];
}
