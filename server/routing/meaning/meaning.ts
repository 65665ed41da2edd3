/** Says what a condition means (the table of design §4): once, for a single case and for all of them. */
import { withoutSpaces } from '../../model/ids.ts';
import type { Condition, Test, TestAtom, TestKind } from '../../syntax/conditions/tree.ts';

/** A test of an answer, without its place. */
export interface AnswerTest {
  readonly kind: TestKind;
  /** Codes, a number or a date, as written. */
  readonly values: readonly string[];
}

/**
 * In what terms a condition means something: `Truth` is whether it holds, in one case or the diagram of all cases; a
 * `Term` is a question, a row or a fact.
 */
export interface Algebra<Truth, Term> {
  all<Part>(parts: readonly Part[], meaningOf: (part: Part) => Truth): Truth;
  any<Part>(parts: readonly Part[], meaningOf: (part: Part) => Truth): Truth;
  not(truth: Truth): Truth;
  /** Of what cannot be read, or makes no sense: it does not hold. */
  unread(): Truth;
  /** Whether a named condition holds. */
  named(name: string): Truth;
  /** What a name stands for. */
  term(name: string): Term | undefined;
  /** The rows of a question that is a table; undefined of any other term. */
  rows(term: Term): readonly Term[] | undefined;
  /** Whether it is asked, blank or not. */
  asked(term: Term): Truth;
  /** Whether a row is one of those that its table has: it is asked, as far as can be told. */
  isPresent(row: Term): Truth;
  /** Whether it is asked, and not left blank. */
  answered(term: Term): Truth;
  /** Whether it is answered, and its answer passes a test that is not about being answered. */
  passes(term: Term, test: AnswerTest): Truth;
  /** Whether it is answered, and the number of options chosen passes a test. */
  counts(term: Term, test: AnswerTest): Truth;
  /** Whether it is answered, and an option is chosen. */
  chooses(term: Term, code: string): Truth;
}

/** When a condition holds. */
export function meaningOf<Truth, Term>(
  condition: Condition | undefined,
  algebra: Algebra<Truth, Term>,
): Truth {
  switch (condition?.is) {
    case 'and':
      return algebra.all(condition.parts, (part) => meaningOf(part, algebra));
    case 'or':
      return algebra.any(condition.parts, (part) => meaningOf(part, algebra));
    case 'not':
      return algebra.not(meaningOf(condition.part, algebra));
    case 'name':
      return algebra.named(condition.name.text);
    case 'test':
      return ofAtom(condition, algebra);
    default:
      return algebra.unread();
  }
}

/** When a question, a row or a fact passes a test. */
export function meaningOfTest<Truth, Term>(
  name: string,
  test: AnswerTest,
  algebra: Algebra<Truth, Term>,
): Truth {
  const term = algebra.term(name);
  if (!term) return algebra.unread();
  const rows = algebra.rows(term);
  return rows ? ofTable(rows, test.kind, algebra) : ofAnswer(term, test, algebra);
}

function ofAtom<Truth, Term>({ of, subject, test }: TestAtom, algebra: Algebra<Truth, Term>): Truth {
  const name = withoutSpaces(subject.text);
  const wanted = withoutPlaces(test);
  if (of === 'answer') return meaningOfTest(name, wanted, algebra);
  const term = algebra.term(name);
  if (!term) return algebra.unread();
  if (of === 'count') return algebra.counts(term, wanted);
  const rows = algebra.rows(term);
  if (!rows) return algebra.unread();
  const passes = (row: Term) => ofAnswer(row, wanted, algebra);
  return of === 'any row' ? ofAnyRow(rows, passes, algebra) : ofEveryRow(rows, passes, algebra);
}

const withoutPlaces = ({ kind, values }: Test): AnswerTest => ({
  kind,
  values: values.map(({ text }) => text),
});

function ofAnswer<Truth, Term>(term: Term, test: AnswerTest, algebra: Algebra<Truth, Term>): Truth {
  if (test.kind === 'is answered') return algebra.answered(term);
  if (test.kind === 'is not answered') return algebra.not(algebra.answered(term));
  return algebra.passes(term, test);
}

function ofAnyRow<Truth, Term>(
  rows: readonly Term[],
  passes: (row: Term) => Truth,
  algebra: Algebra<Truth, Term>,
): Truth {
  return algebra.any(rows, (row) => both(algebra.isPresent(row), passes(row), algebra));
}

/** False where no row is asked. */
function ofEveryRow<Truth, Term>(
  rows: readonly Term[],
  passes: (row: Term) => Truth,
  algebra: Algebra<Truth, Term>,
): Truth {
  const isAny = algebra.any(rows, (row) => algebra.isPresent(row));
  const fails = (row: Term) => both(algebra.isPresent(row), algebra.not(passes(row)), algebra);
  return both(isAny, algebra.not(algebra.any(rows, fails)), algebra);
}

/** What is asked of a table as a whole: it is insufficient when any row is, and answered when every row is. */
function ofTable<Truth, Term>(rows: readonly Term[], kind: TestKind, algebra: Algebra<Truth, Term>): Truth {
  const any = (wanted: TestKind) =>
    ofAnyRow(rows, (row) => algebra.passes(row, { kind: wanted, values: [] }), algebra);
  const areAnswered = () => ofEveryRow(rows, (row) => algebra.answered(row), algebra);
  switch (kind) {
    case 'is insufficient':
      return any(kind);
    case 'is sufficient':
      return both(any(kind), algebra.not(any('is insufficient')), algebra);
    case 'is answered':
      return areAnswered();
    case 'is not answered':
      return algebra.not(areAnswered());
    default:
      return algebra.unread();
  }
}

const both = <Truth>(one: Truth, other: Truth, algebra: Pick<Algebra<Truth, unknown>, 'all'>): Truth =>
  algebra.all([one, other], (each) => each);
