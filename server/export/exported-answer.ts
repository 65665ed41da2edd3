/** How a question is answered, as plain data and in one sentence. */
import type { Context } from '../form/context.ts';
import { plainWords } from '../form/text/references.ts';
import { type Answer, answerFrom, decimalsOf } from '../model/answers.ts';
import type { Question } from '../model/documents/section.ts';
import type { ExportWords } from './words.ts';

export interface ExportedAnswer {
  readonly form: Answer['form'];
  readonly options: readonly { readonly code: string; readonly label: string }[];
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly unit?: string | undefined;
  readonly decimals?: number | undefined;
}

/** How a question is answered; undefined where that cannot be told. */
export function exportedAnswer(context: Context, model: Question): ExportedAnswer | undefined {
  const lists = context.set?.model?.answers ?? [];
  const answer = answerFrom(model.answer, (name) => lists.find(({ key }) => key.value === name)?.value);
  if (!answer) return undefined;
  const { form, options, settings } = answer;
  const limits = form === 'number' ? settings.number : form === 'date' ? settings.date : undefined;
  return {
    form,
    options: options.map(({ key, value }) => ({
      code: key.value,
      label: plainWords(context, value?.label?.value ?? key.value),
    })),
    min: limits?.min?.value,
    max: limits?.max?.value,
    unit: form === 'number' ? settings.number?.unit?.value : undefined,
    decimals: form === 'number' ? decimalsOf(settings.number) : undefined,
  };
}

/** “One of: Yes; No”, “A whole number from 0 to 10”, “Text”. */
export function answerInOneLine(
  { form, options, min, max, unit, decimals }: ExportedAnswer,
  { answer: say }: ExportWords,
): string {
  const labels = options.map(({ label }) => label).join('; ');
  if (form === 'one-of') return `${say.oneOf}: ${labels}`;
  if (form === 'any-of') return `${say.anyOf}: ${labels}`;
  const what = form === 'number' ? say.number(decimals ?? 0) : form === 'date' ? say.date : say.text;
  const limits = [min !== undefined && say.from(min), max !== undefined && say.to(max), unit].filter(Boolean);
  return [what, ...limits].join(' ') + (labels ? `; ${say.or}: ${labels}` : '');
}
