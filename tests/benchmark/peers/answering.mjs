import { createInterface } from 'node:readline';

/**
 * Answers for a solver, a line of JSON for a line of JSON: to a set, or to another condition for the question of it
 * that can be edited. Tells how many milliseconds it took from the formulas to the answers. Says `{}` when it is ready.
 * @param open takes a set and returns who solves it: `edit(formula)`, and `fixed(variables)`, which returns by name
 * the value of those that have the same one in all cases.
 */
export async function answering(open) {
  process.stdout.write('{}\n');
  let set;
  let solver;
  for await (const line of createInterface({ input: process.stdin })) {
    const asked = JSON.parse(line);
    const start = performance.now();
    if (asked.set) [set, solver] = [asked.set, open(asked.set)];
    else solver.edit(asked.edit);
    const answers = answersOf(set, await solver.fixed(variablesOf(set)));
    const milliseconds = performance.now() - start;
    process.stdout.write(`${JSON.stringify({ milliseconds, answers })}\n`);
  }
}

function variablesOf({ questions, offers }) {
  return [...questions.map((name) => `asked ${name}`), ...offers.map((_, at) => `offer ${at}`)];
}

function answersOf({ questions, offers }, fixed) {
  return [
    ...questions
      .filter((name) => fixed.get(`asked ${name}`) === false)
      .map((name) => `${name} is never asked`),
    ...questions
      .filter((name) => fixed.get(`asked ${name}`) === true)
      .map((name) => `${name} is asked in every case`),
    ...offers
      .filter((_, at) => fixed.get(`offer ${at}`) === false)
      .map(({ question, code }) => `${question} never offers ${code}`),
  ];
}
