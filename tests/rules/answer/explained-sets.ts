export const judgement = '- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no\n';
