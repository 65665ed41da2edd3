import { describe, test } from 'vitest';
import { manifest, markdown } from '../../../server/lint/example.ts';
import { check } from '../../check.ts';
import { asked, FIRST, testMended, testWrong } from './conditions.ts';

testWrong('routing/option-unknown', [
  ['A1.1 is yse', 'yse'],
  ['A1.1 is one of (yes, nope)', 'nope'],
  ['A1.2 includes none of (family, teacher)', 'teacher'],
  ['any row of A1.6 is maybe', 'maybe'],
  ['A1.7/school is bad', 'bad'],
  ['nation is scotland', 'scotland'],
  ['A1.1 is one of (yes no)', 'yes no'],
  ['A1.3 is unknown', 'unknown'],
]);

testMended('routing/option-unknown', [
  ['A1.2 includes any of (family, shcool)', 'A1.2 includes any of (family, school)'],
  ['A1.1 is one of (yes no)', 'A1.1 is one of (yes, no)'],
  ['A1.1 is true', 'A1.1 is yes'],
  ['A1.1 is not FALSE', 'A1.1 is not no'],
  ['A1.3 is blank', 'A1.3 is not answered'],
  ['A1.3 is not empty', 'A1.3 is answered'],
  ['A1.3 is known', 'A1.3 is answered'],
]);

describe('is told wherever a condition stands', () => {
  const bad = 'A1.1 is «yse»';
  test.each([
    ['between double quotation marks', `"${bad}"`],
    ['between single quotation marks', `'${bad}'`],
    ['in a block', `|\n      ${bad}`],
    ['folded', `>-\n      A1.2 includes family\n      and ${bad}`],
    ['on lines', `A1.2 includes family\n      and ${bad}`],
  ])('%s', (_, condition) => {
    check('routing/option-unknown', asked(condition));
  });

  test('in the manifest, at options, rows and checks, and in Markdown', () => {
    check('routing/option-unknown', {
      ...manifest(`
sections: [one.carag.yaml, assessment.carag.md]
facts:
  nation: { one-of: { england: England, wales: Wales } }
  modules: { any-of: { courts: Courts, programmes: Programmes }, only-when: nation is «wlaes» }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
  place: { one-of: { home: Home, care: { label: Care, only-when: A1.1 is «yep» } } }
conditions:
  welsh: nation is «waels»
  court: modules includes «coutrs»
checks:
  - { when: A1.1 is «nope», then: alert, text: So? }
`),
      ...FIRST,
      ...markdown(`
# B1 Is it well?

\`\`\`carag
ask-when: A1.1 is «yse»
\`\`\`

## B1.1 Where?

\`\`\`carag
kind: information
answer: place
only-when: { home: A1.1 is «yees» }
rows: { a: { text: One, ask-when: A1.1 is «noo» }, b: Two }
checks:
  - when: A1.1 is «noe»
    then: query
    text: Sure?
\`\`\`
`),
    });
  });
});
