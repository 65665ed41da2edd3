import { A, P, testFaults } from './sets.ts';

testFaults('routing/unreachable', [
  [
    "a key question's gate",
    A,
    'ask-when: I1.2 is licence',
    'ask-when: I1.2 is licence and «programme is community»',
  ],
  [
    "a section's gate",
    A,
    'ask-when: I1.4 includes any of (health, school)',
    'ask-when: «I1.2 is referral» and I1.4 includes any of (health, school)',
  ],
  ['three hops', P, 'I1.6 is not far', 'I1.6 is not far and «A1.5 is answered»'],
  ["an option's only-when", P, 'I1.5 is home', 'I1.5 is home and «I1.1 is no»'],
]);
