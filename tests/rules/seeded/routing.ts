import type { Fault } from './fault.ts';

export const ROUTING: readonly Fault[] = [
  {
    what: 'a condition that can never hold',
    rule: 'routing/contradiction',
    at: /(?<=ask-when: )(I[\d.]+) includes ([\w-]+)(?=\n)/g,
    put: ([whole, id, code]) => `${whole} and «${id} includes none of (${code})»`,
  },
  {
    what: 'a code that is not offered',
    rule: 'routing/option-unknown',
    at: /(?<=ask-when: )(I[\d.]+ is )(yes|other|custody|licence)(?=\n)/g,
    put: ([, test, code]) => `${test}«${code}x»`,
  },
];
