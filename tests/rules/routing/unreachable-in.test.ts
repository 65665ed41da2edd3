import { P, testFaults } from './sets.ts';

testFaults('routing/unreachable-in', [
  ['unreachable in one nation only', P, 'count of I1.4 is at least 2', '«I1.7 is answered»'],
]);
