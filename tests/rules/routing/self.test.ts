import { testWrong } from './conditions.ts';

testWrong('routing/self', [['B1 is answered', 'B1']]);
