/** What the report of `carag test` says in a language. What is wrong with a case as it is written is told in English, as `carag lint` does. */

export interface TestWords {
  readonly passed: string;
  readonly failed: string;
  readonly expectsNothing: string;
  readonly allPassed: (cases: number) => string;
  readonly someFailed: (failed: number, cases: number) => string;
  readonly noSet: string;
  readonly notAsked: (name: string) => string;
  readonly isAsked: (name: string) => string;
  readonly see: string;
  readonly onlySome: (ran: number, cases: number) => string;
  readonly noCaseAsks: (questions: number, rows: number) => string;
  readonly andMore: (ids: readonly string[], more: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly checked: (
    counts: Readonly<Record<'sets' | 'cases' | 'expectations' | 'notMet', number>>,
  ) => string;
  readonly ratingsNotChecked: (count: number) => string;
  readonly silenced: (count: number) => string;
  readonly off: (rules: string) => string;
  readonly countedNeitherWay: (count: number) => string;
  readonly tooComplex: (ids: string) => string;
  readonly withoutCases: (sets: string) => string;
  readonly errorsElsewhere: (count: number) => string;
}
