import { P, testFaults } from './sets.ts';

testFaults('routing/carry-forward-unasked', [
  [
    'carry-forward of a question that may be unasked',
    P,
    'ask-when: I1.6 is answered',
    'ask-when: I1.1 is yes',
  ],
]);
