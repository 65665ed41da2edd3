import { A, testFaults } from './sets.ts';

testFaults('routing/overlap', [
  ['overlapping alternative', A, 'ask-when: I1.2 is licence', 'ask-when: I1.2 is licence or I1.1 is yes'],
]);
