import { P, testFaults } from './sets.ts';

testFaults('routing/always-true', [
  ['always true', P, 'count of I1.4 is at least 2', '«I1.1 is yes or I1.1 is no»'],
]);
