import { file, manifest } from '../../../server/lint/example.ts';

export const yesNo = 'answers:\n  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n';

export const set = (more = '', sections = 'assessment.carag.yaml') =>
  manifest(`sections: [${sections}]\n${more}${yesNo}`);

export const blocks = (name: string, text: string) => `guidance-blocks:\n  ${name}: ${text}\n`;

export const judged = (id: string, more = '') =>
  `- id: ${id}\n  kind: judgement\n  text: Is ${id.replace(/[«»]/g, '')} well done?\n  answer: yes-no\n${more}`;

export const guided = (id: string, guidance: string) => judged(id, `  guidance: ${guidance}\n`);

export const guidanceOn = (id: string, text: string) =>
  file('more.carag.md', `---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n# ${id}\n\n${text}`);

export const planning = (text: string) =>
  file(
    'planning.carag.md',
    `---\ncarag: section\nid: planning\ntitle: Planning\n---\n\n# P1 Is planning good enough?\n\n${text}`,
  );
