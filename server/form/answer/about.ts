/** Renders what stands between a question and its controls: when it is asked, its criteria, guidance and indicators. */
import { isNo, isYes, type WrittenAnswer } from '../../model/answers.ts';
import type { Question } from '../../model/documents/section.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { titleOf } from '../../model/titles.ts';
import { gateText, ownGate } from '../../routing/gates/own-gate.ts';
import type { Scalar } from '../../syntax/tree.ts';
import type { Context } from '../context.ts';
import { asides } from '../text/asides.ts';
import { guidance, indicators, type ShownEntry } from '../text/guidance.ts';
import { type Html, html, nothing } from '../text/html.ts';
import { condition, definitionOf, named, plainWords } from '../text/references.ts';
import { inLine } from '../text/source-language.ts';

/**
 * What stands between the text of a question, or of a row, and its controls.
 * @param kind of a row without one of its own, that of its question.
 */
export function aboutQuestion(
  context: Context,
  model: Question,
  shown: ShownEntry,
  kind = model.kind?.value,
): Html {
  const { alternative } = model;
  return html`${asides(context, model, shown.level)}${askedWhen(context, model, kind)}${
    alternative &&
    html`<p class="carag-asked">${context.words.alternative(alternative.value)}</p>
`
  }${criteria(context, model)}${guidance(context, model, shown)}${indicators(context, model, shown)}`;
}

export function entryText(context: Context, { text }: { readonly text?: Scalar }): Html {
  return html`<span class="carag-text">${inLine(context, text, named(context, text?.value))}</span>`;
}

/** A short answer is asked of information, a longer one of everything else. */
export const isLine = (model: Question) => model.kind?.value === 'information';

export function blankHint(
  { words }: Context,
  model: Question,
  answer: WrittenAnswer | undefined,
): string | undefined {
  const said = model.optional ?? answer?.optional;
  if (isYes(said)) return words.optional;
  return isNo(said) ? words.required : undefined;
}

/** When an entry itself says that it is asked: its condition, or that what it explains is insufficient. */
export function askedWhen(context: Context, entry: Partial<Question>, kind = entry.kind?.value): Html {
  const gate = ownGate(entry, kind);
  if (!gate) return nothing;
  return html`<p class="carag-asked">${context.words.askedWhen} ${condition(context, gateText(gate))}</p>
`;
}

function criteria(context: Context, model: Question): Html {
  return html`${(model.criteria ?? []).map(
    ({
      value,
    }) => html`<p class="carag-criterion">${context.words.criterion} ${standardText(context, value)}</p>
`,
  )}`;
}

/** A criterion, a standard or one of its key questions: its id, and its text where it is known. */
export function standardText(context: Context, id: string): Html {
  const words = titleOf(definitionOf(context, 'standard', withoutSpaces(id)))?.value;
  return words === undefined ? html`${id}` : html`${id}: ${plainWords(context, words)}`;
}
