import { type ExampleSet, file, questions } from '../../../server/lint/example.ts';
import { check } from '../../check.ts';
import { fresh } from '../asked.ts';

export const FACTS = `facts:
  nation: { one-of: { england: England, wales: Wales }, answered-by: A1.1 }
  modules: { any-of: { courts: Courts, programmes: Programmes }, only-when: nation is wales }
conditions:
  welsh: nation is wales
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }`;

/** A case, and the set in which it is looked at. */
export const inSet = (text: string, more = ''): ExampleSet =>
  fresh(
    FACTS,
    questions(`
- id: A1.1
  kind: information
  text: In which nation is it?
  answer: { one-of: { england: England, wales: Wales } }
- id: A1.2
  kind: information
  text: Who helped?
  ask-when: welsh
  answer: { any-of: { home: Home, school: School, nobody: { label: Nobody at all, exclusive: true } }, at-most: 2 }
- id: A1.3
  kind: judgement
  text: Did it help?
  rows: { from: A1.2 }
  answer: yes-no
- id: A1.4
  kind: information
  text: How many months?
  answer: { number: { min: 1, max: 12 }, or: { "999": No end } }
- id: A1.5
  kind: information
  text: Since when?
  answer: { date: { min: 2015-01 } }
- id: A1.6
  kind: information
  text: What was it?
  ask-when: A1.4 is more than 6 and (A1.2 includes school or nation is england)
  answer: { one-of: { theft: Theft }, listed-in: The national list }
- id: A1.7
  kind: information
  text: Which inspectorate?
  answer: { one-of: { estyn: { label: Estyn, only-when: nation is wales }, ofsted: Ofsted } }
- id: A1.8
  kind: explanation
  explains: A1.3
  text: Why not?
  answer: text
- id: A1.9
  kind: note
  ask-when: A1.6 is theft
  text: Think of the victim.
${more}`),
    file('cases/a-case.carag.yaml', `carag: case\ntitle: A case\n${text}`),
  );

export const first = (rule: string, fixture: ExampleSet) => {
  const [found] = check(rule, fixture);
  return found!;
};
