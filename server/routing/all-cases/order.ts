/** The order of the variables of diagrams, apart from their numbers: new ones are put beside those they rest on. */

/**
 * In which order the variables of diagrams are decided. A new one can be put anywhere: that changes nothing in how those
 * stand to one another that are there, so whatever diagrams were made of them stay as they are.
 */
export class VariableOrder {
  /** The higher, the sooner it is decided. The first variable is none: it stands for the end, below all others. */
  private readonly levels = [0];
  private readonly above: number[] = [0];
  private readonly below: number[] = [0];

  /** The variable that is decided first; 0 where there is none. */
  private get top(): number {
    return this.below[0]!;
  }

  /** A new variable, decided right before another one; before all where none is named. */
  add(next = this.top): number {
    const variable = this.levels.length;
    const before = this.above[next]!;
    this.above.push(before);
    this.below.push(next);
    this.below[before] = variable;
    this.above[next] = variable;
    this.levels.push(this.between(next, before));
    return variable;
  }

  /** The higher, the sooner a variable is decided. */
  levelOf(variable: number): number {
    return this.levels[variable]!;
  }

  /** The variable that is decided right after another one; 0 where there is none. */
  after(variable: number): number {
    return this.below[variable]!;
  }

  private between(next: number, before: number): number {
    if (before === 0) return this.levels[next]! + 1;
    const level = (this.levels[next]! + this.levels[before]!) / 2;
    return level > this.levels[next]! && level < this.levels[before]! ? level : this.spread(before) - 0.5;
  }

  /** Numbers all levels anew, since two have come too close. @returns the level of `sought`, 1 more than the next lower one. */
  private spread(sought: number): number {
    const made = this.levels.length;
    let level = 0;
    for (let at = this.above[0]!; at !== 0; at = this.above[at]!) if (at !== made) this.levels[at] = ++level;
    return this.levels[sought]!;
  }
}
