import { answering } from './answering.mjs';

// Terms that are freed while a thread is at work on others can bring it to a stop: so none is.
globalThis.FinalizationRegistry = class {
  register() {}
  unregister() {}
};
const { init } = await import('z3-solver');
const { Context } = await init();

/** Routing in Z3's terms: one solver, in which what is asked of it is an assumption. */
class Routing {
  z3 = new Context('routing');
  solver = new this.z3.Solver('QF_FD');
  variables = new Map();
  versions = 0;

  constructor({ requires, asked, offers, edited }) {
    this.edited = edited;
    for (const formula of requires) this.solver.add(this.term(formula));
    for (const [variable, when] of asked)
      if (variable === edited) this.edit(when);
      else this.solver.add(this.same(variable, when));
    for (const [at, { question, when }] of offers.entries())
      this.solver.add(this.same(`offer ${at}`, { and: [`asked ${question}`, when] }));
  }

  /** The condition that is edited holds under an assumption, in place of the one before. */
  edit(when) {
    if (this.version) this.solver.add(this.term({ not: this.version }));
    this.version = `version ${++this.versions}`;
    this.solver.add(this.z3.Implies(this.term(this.version), this.same(this.edited, when)));
  }

  /** Z3 itself can tell what follows in all cases. */
  async fixed(names) {
    const { z3 } = this;
    const terms = names.map((name) => this.term(name));
    const nameOf = new Map(terms.map(({ ast }, at) => [ast, names[at]]));
    const assumed = this.version ? [this.term(this.version)] : [];
    const [result, implications] = await this.solver.getConsequences(assumed, terms);
    if (result !== 'sat') throw new Error(`Z3 says ${result}.`);
    const followed = [...implications].map((implication) => implication.arg(1));
    return new Map(
      followed.map((literal) =>
        z3.isNot(literal) ? [nameOf.get(literal.arg(0).ast), false] : [nameOf.get(literal.ast), true],
      ),
    );
  }

  same(variable, formula) {
    return this.z3.Eq(this.term(variable), this.term(formula));
  }

  term(formula) {
    const { z3 } = this;
    const terms = (parts) => parts.map((part) => this.term(part));
    if (typeof formula === 'string') return this.variable(formula);
    if (formula.and) return z3.And(...terms(formula.and));
    if (formula.or) return z3.Or(...terms(formula.or));
    if (formula.not) return z3.Not(this.term(formula.not));
    return z3.AtMost(terms(formula.of), formula.atMost);
  }

  variable(name) {
    const known = this.variables.get(name) ?? this.z3.Bool.const(name);
    this.variables.set(name, known);
    return known;
  }
}

answering((set) => new Routing(set));
