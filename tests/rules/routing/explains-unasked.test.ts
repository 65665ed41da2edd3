import { A, testFaults } from './sets.ts';

testFaults('routing/explains-unasked', [
  [
    'explanation of what may be unasked',
    A,
    'explains: A1.1',
    'explains: A1.1\n        ask-when: «I1.1 is yes»',
  ],
]);
