import { P, testFaults } from './sets.ts';

testFaults('routing/negation-unasked', [
  ['negation of an unasked answer', P, 'I1.6 is not far', '«not I1.6 is far»'],
]);
