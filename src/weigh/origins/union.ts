/** Sets of things that are joined two at a time (union-find with path halving). Things are named by text. */
export class Union {
  private readonly above = new Map<string, string>();

  /** The name of the set a thing is in; the same for all in it until the next join. */
  find(thing: string): string {
    let at = thing;
    for (let over = this.above.get(at); over !== undefined; over = this.above.get(at)) {
      const top = this.above.get(over);
      if (top !== undefined) this.above.set(at, top);
      at = over;
    }
    return at;
  }

  /** Puts two things in one set, whose name is the lesser of both names: the order of joining changes nothing. */
  join(left: string, right: string): void {
    const [a, b] = [this.find(left), this.find(right)];
    if (a === b) return;
    if (a < b) this.above.set(b, a);
    else this.above.set(a, b);
  }
}
