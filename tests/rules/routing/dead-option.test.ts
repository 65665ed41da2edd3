import { I, testFaults } from './sets.ts';

testFaults('routing/dead-option', [
  ['dead option', I, 'far: Far from home', 'far: { label: Far from home, only-when: «I1.2 is licence» }'],
]);
