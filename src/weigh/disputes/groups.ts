/** Things that belong together, each in one group: a union-find with path halving. */
export class Groups<T> {
  readonly #parent = new Map<T, T>();

  /** The one that stands for a thing's group; the thing itself where it was never joined. */
  of(thing: T): T {
    let at = thing;
    for (;;) {
      const parent = this.#parent.get(at) ?? at;
      if (parent === at) return at;
      const grand = this.#parent.get(parent) ?? parent;
      this.#parent.set(at, grand);
      at = grand;
    }
  }

  join(left: T, right: T): void {
    const [a, b] = [this.of(left), this.of(right)];
    if (a !== b) this.#parent.set(b, a);
  }
}
