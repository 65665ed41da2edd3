import { A, testFaults } from './sets.ts';

testFaults('routing/gap', [
  ['missing alternative', A, 'ask-when: I1.2 is licence', 'ask-when: I1.2 is licence and I1.1 is yes'],
]);
