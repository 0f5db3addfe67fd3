interface Limits {
  /** pieces of work that run at once */
  atOnce: number;
  /** pieces of work that wait */
  waiting: number;
  /** the same for one person, when the work says whose it is */
  ofOne?: { atOnce: number; waiting: number };
}

/**
 * Bounds costly work: a few pieces run at once, a limited number wait, and more are refused. People take turns: when a
 * place is free, the next is whoever has waited longest since their last turn, however many pieces they wait with.
 */
export class FairQueue {
  private inside = 0;
  /** how many pieces of work of each person run */
  private readonly running = new Map<unknown, number>();
  /** the work that waits, by person, in the order of their turns */
  private readonly queues = new Map<unknown, (() => void)[]>();

  constructor(private readonly limits: Limits) {}

  /**
   * Does the work when it is its turn.
   *
   * @param person whose work it is; each piece without one counts as somebody else's
   * @throws a 503 Response when too many wait
   */
  async pass<T>(work: () => Promise<T>, person: unknown = Symbol('nobody')): Promise<T> {
    if (this.inside < this.limits.atOnce && this.mayRun(person)) this.enter(person);
    else await this.wait(person);
    try {
      return await work();
    } finally {
      this.leave(person);
    }
  }

  private mayRun(person: unknown): boolean {
    return (this.running.get(person) ?? 0) < (this.limits.ofOne?.atOnce ?? Infinity);
  }

  private enter(person: unknown): void {
    this.inside += 1;
    this.running.set(person, (this.running.get(person) ?? 0) + 1);
  }

  private wait(person: unknown): Promise<void> {
    const own = this.queues.get(person) ?? [];
    const all = [...this.queues.values()].reduce((sum, { length }) => sum + length, 0);
    if (all >= this.limits.waiting || own.length >= (this.limits.ofOne?.waiting ?? Infinity))
      throw new Response(null, { status: 503, headers: { 'Retry-After': '5' } });
    this.queues.set(person, own);
    return new Promise((resolve) => own.push(resolve));
  }

  private leave(person: unknown): void {
    this.inside -= 1;
    const left = (this.running.get(person) ?? 1) - 1;
    if (left > 0) this.running.set(person, left);
    else this.running.delete(person);
    // Whoever had a turn goes to the end.
    const own = this.queues.get(person);
    if (own) {
      this.queues.delete(person);
      this.queues.set(person, own);
    }
    // The place is taken for the next one at once, so that no newcomer takes it.
    for (const [next, queue] of this.queues) {
      if (this.inside >= this.limits.atOnce) return;
      if (this.mayRun(next)) this.admit(next, queue);
    }
  }

  private admit(person: unknown, queue: (() => void)[]): void {
    const start = queue.shift();
    if (queue.length === 0) this.queues.delete(person);
    this.enter(person);
    start?.();
  }
}
