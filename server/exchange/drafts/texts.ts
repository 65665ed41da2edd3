/** The words with which documents and questions begin: sound as they stand, and meant to be replaced. */
import type { IdStyle } from '../../model/ids.ts';
import type { Format } from '../../syntax/source.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';

export interface SetDraft {
  readonly title: string;
  readonly ids: IdStyle;
  /** The file of its first section. */
  readonly section: string;
}

export interface SectionDraft {
  readonly id: string;
  readonly title: string;
  /** The id of its first key question. */
  readonly keyQuestion: string;
  readonly answer: string;
}

export interface QuestionDraft {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly answer: string;
  /** The id of what it explains. */
  readonly explains?: string;
  readonly guidance?: string;
}

export function manifestText({ title, ids, section }: SetDraft): string {
  return `carag: question-set
format: 1
title: ${yamlScalar(title)}
version: "0.1"
status: draft
languages: [en]
ids: ${ids}

# The sections, in reading order.
sections:
  - ${yamlScalar(section)}

# Answer lists that questions share. The codes under “sufficient” are those that count as good enough.
answers:
  yes-no:
    one-of:
      "yes": "Yes"
      "no": "No"
    sufficient: ["yes"]
`;
}

export function sectionText(draft: SectionDraft, format: Format): string {
  const { id, title, keyQuestion } = draft;
  const text = `Is ${inSentence(title)} good enough?`;
  const head = `carag: section\nid: ${id}\ntitle: ${yamlScalar(title)}\n`;
  const question = questionText(firstQuestion(draft), format, 6);
  if (format === 'markdown') return `---\n${head}---\n\n${heading(1, keyQuestion, text)}\n\n${question}`;
  return `${head}\nkey-questions:\n  - id: ${yamlScalar(keyQuestion)}\n    text: ${yamlScalar(text)}\n    questions:\n${question}`;
}

function firstQuestion({ title, keyQuestion, answer }: SectionDraft): QuestionDraft {
  return {
    id: `${keyQuestion}.1`,
    kind: 'judgement',
    text: `Does ${inSentence(title)} meet the needs of this case?`,
    answer,
    guidance: `Weigh what was done well in ${inSentence(title)} against what was not, and judge whether it was enough for this case.`,
  };
}

/** A question; in YAML as an item whose dash stands at `column`. */
export function questionText(question: QuestionDraft, format: Format, column: number): string {
  return format === 'markdown' ? markdownQuestion(question) : yamlQuestion(question, ' '.repeat(column));
}

function yamlQuestion(question: QuestionDraft, indent: string): string {
  const { id, text, guidance } = question;
  const lines = [
    `- id: ${yamlScalar(id)}`,
    ...[`kind: ${question.kind}`, `text: ${yamlScalar(text)}`, ...answered(question)].map(
      (line) => `  ${line}`,
    ),
  ];
  if (guidance) lines.push('  guidance: |', `    ${guidance}`);
  return lines.map((line) => `${indent}${line}\n`).join('');
}

function answered({ explains, answer }: QuestionDraft): string[] {
  return [...(explains ? [`explains: ${yamlScalar(explains)}`] : []), `answer: ${answer}`];
}

function markdownQuestion(question: QuestionDraft): string {
  const { id, kind, text, guidance } = question;
  const fits = !/#\s*$/.test(text);
  const block = [...(fits ? [] : [`text: ${yamlScalar(text)}`]), `kind: ${kind}`, ...answered(question)].join(
    '\n',
  );
  return `${heading(2, id, fits ? text : '')}\n\n\`\`\`carag\n${block}\n\`\`\`\n${guidance ? `\n${guidance}\n` : ''}`;
}

function heading(level: number, id: string, text: string): string {
  return `${'#'.repeat(level)} ${id} ${text}`.trimEnd();
}

/** A title within a sentence: “Planning” becomes “planning”, “YJS work” stays. */
function inSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** What a person typed as one line, without anything invisible. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
