import { type ExampleSet, file, manifest, markdown } from '../../../server/lint/example.ts';

/** A section of judgements with these ids below each key question: “A1: A1.1 A1.2”. */
export function section(path: string, ...keyQuestions: string[]): ExampleSet {
  const name = path.replace(/\W.*/, '');
  const lines = keyQuestions.flatMap((line, index) => {
    const [id, ids = ''] = line.split(': ');
    return [
      `  - id: ${id!.replaceAll('_', ' ')}`,
      `    text: Is part ${index + 1} good enough?`,
      ...(ids ? ['    questions:'] : []),
      ...list(ids, '      '),
    ];
  });
  return file(
    path,
    ['carag: section', `id: ${name}`, `title: Work on ${name}`, 'key-questions:', ...lines].join('\n'),
  );
}

/** A section that holds judgements with these ids directly. */
export function view(path: string, ids: string): ExampleSet {
  const name = path.replace(/\W.*/, '');
  return file(
    path,
    ['carag: section', `id: ${name}`, `title: Work on ${name}`, 'questions:', ...list(ids, '  ')].join('\n'),
  );
}

export const list = (ids: string, indent: string) =>
  ids
    .split(' ')
    .filter(Boolean)
    .flatMap((id, index) => [
      `${indent}- id: ${id.replaceAll('_', ' ')}`,
      `${indent}  kind: judgement`,
      `${indent}  text: Is step ${index + 1} done?`,
      `${indent}  answer: yes-no`,
    ]);

export const yesNo = 'answers:\n  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n';

export const numbered = (sections: string, more = ''): ExampleSet =>
  file(
    'carag.yaml',
    `carag: question-set\nformat: 1\ntitle: Example\nversion: "1.0"\nlanguages: [en]\nids: numbered\nsections: [${sections}]\n${more}${yesNo}`,
  );

export const lettered = (sections: string, more = ''): ExampleSet =>
  manifest(`sections: [${sections}]\n${more}${yesNo}`);

/** Questions of a Markdown section, each heading with a plain judgement. */
export const headings = (...lines: string[]): ExampleSet =>
  markdown(
    lines
      .map((line) =>
        line.startsWith('## ')
          ? `${line}\n\n\`\`\`carag\nkind: judgement\nanswer: yes-no\n\`\`\`\n`
          : `${line}\n`,
      )
      .join('\n'),
  );
