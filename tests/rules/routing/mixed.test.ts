import { testMended, testWrong } from './conditions.ts';

testWrong('routing/mixed', [
  ['A1.1 is yes or welsh and court', 'welsh and court'],
  ['A1.1 is no and (A1.3 is 1 or A1.3 is 2 and welsh)', 'A1.3 is 2 and welsh'],
]);

testMended('routing/mixed', [['court or welsh and A1.1 is yes', 'court or (welsh and A1.1 is yes)']]);
