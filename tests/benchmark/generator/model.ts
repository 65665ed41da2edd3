/** A question as it is to be written: `fields` are lines of YAML, the same in both kinds of section. */
export interface WrittenQuestion {
  readonly id: string;
  readonly text: string;
  readonly fields: readonly string[];
  readonly guidance: readonly string[];
}

export interface WrittenKeyQuestion {
  readonly id: string;
  readonly text: string;
  readonly questions: readonly WrittenQuestion[];
}

export interface WrittenSection {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly keyQuestions: readonly WrittenKeyQuestion[];
}
