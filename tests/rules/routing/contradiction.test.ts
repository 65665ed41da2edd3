import { A, BOUNDS, P, testFaults } from './sets.ts';

testFaults('routing/contradiction', [
  ['contradiction in one condition', P, 'I1.6 is answered', 'I1.1 is yes and «I1.1 is no»'],
  ['number bounds', A, BOUNDS, 'I1.3 is at least 12 and «I1.3 is less than 12»'],
  ['bounds of the answer', A, BOUNDS, '«I1.3 is more than 24»'],
  ['a count', P, 'count of I1.4 is at least 2', '«count of I1.4 is at least 3»'],
  ['exclusive options', P, 'count of I1.4 is at least 2', '«I1.4 includes all of (health, nothing)»'],
  ['through a named condition', P, 'I1.6 is answered', 'looked-after and «I1.1 is no»'],
]);
