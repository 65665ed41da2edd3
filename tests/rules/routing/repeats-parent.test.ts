import { A, BOUNDS, testFaults } from './sets.ts';

testFaults('routing/repeats-parent', [
  ["a gate that repeats its parent's", A, BOUNDS, `«programme is court» and ${BOUNDS}`],
]);
