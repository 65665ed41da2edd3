import { testMended, testWrong } from './conditions.ts';

testWrong('routing/syntax', [
  ['A1.1 = yes', '='],
  ['A1.1 is', 'is'],
  ['A1.1 is yes and', 'and'],
  ['one is answered', 'one'],
]);

testMended('routing/syntax', [
  ['A1.1 = yes && court', 'A1.1 is yes and court'],
  ['A1.1 is one of yes, no', 'A1.1 is one of (yes, no)'],
]);
