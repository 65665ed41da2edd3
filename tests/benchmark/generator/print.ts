import { named } from './conditions.ts';
import type { WrittenQuestion, WrittenSection } from './model.ts';

/** Returns the manifest of a set with these sections, in reading order. */
export function printManifest(title: string, sections: readonly string[]): string {
  return [
    'carag: question-set',
    'format: 1',
    `title: ${title}`,
    'version: "1.0"',
    'status: draft',
    'languages: [en]',
    'ids: lettered',
    'sections:',
    ...sections.map((path) => `  - ${path}`),
    'facts:',
    '  nation: { one-of: { england: England, wales: Wales } }',
    '  programme: { one-of: { court: Court orders, outside: Work outside court } }',
    'answers:',
    '  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }',
    '  yes-no-na:',
    '    one-of:',
    '      yes: "Yes"',
    '      no: "No"',
    '      not-relevant: { label: Does not apply, means: The matter did not arise in this case. }',
    '    sufficient: [yes]',
    '    not-applicable: [not-relevant]',
    '  how-well:',
    '    one-of: { fully: Fully, mostly: Mostly, partly: In part, poorly: Hardly at all }',
    '    sufficient: [fully, mostly]',
    '  frequency:',
    '    one-of: { weekly: Every week, fortnightly: Every other week, monthly: Once a month, rarely: Rarely }',
    'conditions:',
    ...Object.entries(named).map(([name, condition]) => `  ${name}: ${condition}`),
    'guidance-blocks:',
    '  balance: Weigh what was done well against what was left undone, and give the greater weight to harm.',
    '  evidence: Rest the answer on what the record and the people concerned can show.',
    '',
  ].join('\n');
}

/** Returns a section as YAML. */
export function printYaml(section: WrittenSection): string {
  return [
    ...head(section),
    'key-questions:',
    ...section.keyQuestions.flatMap((keyQuestion) => [
      `  - id: ${keyQuestion.id}`,
      `    text: ${keyQuestion.text}`,
      '    questions:',
      ...keyQuestion.questions.flatMap((question) => indent(6, yamlQuestion(question))),
    ]),
    '',
  ].join('\n');
}

/** Returns a section as Markdown. */
export function printMarkdown(section: WrittenSection): string {
  return [
    '---',
    ...head(section),
    '---',
    '',
    ...section.keyQuestions.flatMap((keyQuestion) => [
      `# ${keyQuestion.id} ${keyQuestion.text}`,
      '',
      ...keyQuestion.questions.flatMap(markdownQuestion),
    ]),
  ].join('\n');
}

function head({ id, title, statement }: WrittenSection): string[] {
  return ['carag: section', `id: ${id}`, `title: ${title}`, `statement: ${statement}`];
}

function yamlQuestion({ id, text, fields, guidance }: WrittenQuestion): string[] {
  return [
    `- id: ${id}`,
    ...indent(2, [fields[0]!, `text: ${text}`, ...fields.slice(1), 'guidance: |', ...indent(2, guidance)]),
  ];
}

function markdownQuestion({ id, text, fields, guidance }: WrittenQuestion): string[] {
  return [`## ${id} ${text}`, '', '```carag', ...fields, '```', '', ...guidance, ''];
}

function indent(columns: number, lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
}
