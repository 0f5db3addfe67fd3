/** Bounds costly work: a few pieces run at once, a limited number wait, and more are refused. */
export class Turnstile {
  private inside = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly limits: { atOnce: number; waiting: number }) {}

  /** Does the work when it is its turn. @throws a 503 Response when too many wait */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.limits.atOnce) {
      if (this.queue.length >= this.limits.waiting)
        throw new Response(null, { status: 503, headers: { 'Retry-After': '5' } });
      // The one that finishes hands its place to the next in the queue, so that no newcomer takes it.
      await new Promise<void>((resolve) => this.queue.push(resolve));
    } else this.inside += 1;
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}
