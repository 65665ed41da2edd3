import Logic from 'logic-solver';
import { answering } from './answering.mjs';

/** Routing in MiniSat's terms: one solver, in which what is asked of it is an assumption. */
class Routing {
  solver = new Logic.Solver();
  versions = 0;

  constructor({ requires, asked, offers, edited }) {
    this.edited = edited;
    for (const formula of requires) this.solver.require(term(formula));
    for (const [variable, when] of asked)
      if (variable === edited) this.edit(when);
      else this.solver.require(Logic.equiv(variable, term(when)));
    for (const [at, { question, when }] of offers.entries())
      this.solver.require(Logic.equiv(`offer ${at}`, Logic.and(`asked ${question}`, term(when))));
  }

  /** The condition that is edited holds under an assumption, in place of the one before. */
  edit(when) {
    if (this.version) this.solver.forbid(this.version);
    this.version = `version ${++this.versions}`;
    this.solver.require(Logic.implies(this.version, Logic.equiv(this.edited, term(when))));
  }

  /** A solution settles at once whatever it shows to have that value: what rests on most is tried first. */
  fixed(variables) {
    const fixed = new Map();
    for (const value of [true, false]) {
      const open = new Set(variables.toReversed());
      for (const variable of open) {
        open.delete(variable);
        const values = this.solution(value ? variable : Logic.not(variable))?.getMap();
        if (!values) fixed.set(variable, !value);
        else for (const other of open) if (values[other] === value) open.delete(other);
      }
    }
    return fixed;
  }

  solution(literal) {
    return this.solver.solveAssuming(this.version ? Logic.and(this.version, literal) : literal);
  }
}

function term(formula) {
  if (typeof formula === 'string') return formula;
  if (formula.and) return Logic.and(formula.and.map(term));
  if (formula.or) return Logic.or(formula.or.map(term));
  if (formula.not) return Logic.not(term(formula.not));
  if (formula.atMost === 1) return Logic.atMostOne(formula.of);
  return Logic.lessThanOrEqual(Logic.sum(formula.of), Logic.constantBits(formula.atMost));
}

answering((set) => new Routing(set));
