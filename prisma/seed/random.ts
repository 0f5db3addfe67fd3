/** A random number generator that gives the same numbers for the same seed (mulberry32, public domain). */
export class Chance {
  /** @param mark hexadecimal digits with which all ids begin, so that no two generators make the same id */
  constructor(
    private state: number,
    private readonly mark = '',
  ) {}

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** From 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** Between `least` and `most` different elements of a list. */
  some<T>(list: readonly T[], least: number, most: number): T[] {
    const size = Math.min(list.length, least + this.below(most - least + 1));
    const found = new Set<T>();
    while (found.size < size) found.add(this.one(list));
    return [...found];
  }

  /** One of the keys, with a probability proportional to its weight. */
  weighted<K extends string>(weights: Record<K, number>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return entries[0]?.[0] as K;
  }

  /** A new id in the form of a UUID of version 7. */
  uuid(): string {
    const digits = Array.from({ length: 32 }, () => this.below(16).toString(16));
    digits[12] = '7';
    digits[16] = '8';
    const text = this.mark.slice(0, 12) + digits.join('').slice(Math.min(12, this.mark.length));
    return [8, 12, 16, 20].reduceRight((id, at) => `${id.slice(0, at)}-${id.slice(at)}`, text);
  }
}
