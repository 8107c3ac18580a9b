/** A binary heap of positions. */
export class Heap {
  private readonly items: number[] = [];
  private readonly compare: (a: number, b: number) => number;

  constructor(compare: (a: number, b: number) => number) {
    this.compare = compare;
  }

  get top(): number | undefined {
    return this.items[0];
  }

  push(item: number): void {
    const { items, compare } = this;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent];
      if (above === undefined || compare(above, item) <= 0) break;
      items[at] = above;
      at = parent;
    }
    items[at] = item;
  }

  pop(): number | undefined {
    const { items, compare } = this;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0) return top;
    let at = 0;
    while (true) {
      let child = 2 * at + 1;
      const left = items[child];
      const right = items[child + 1];
      if (left === undefined) break;
      let least = left;
      if (right !== undefined && compare(right, left) < 0) {
        least = right;
        child += 1;
      }
      if (compare(last, least) <= 0) break;
      items[at] = least;
      at = child;
    }
    items[at] = last;
    return top;
  }
}
