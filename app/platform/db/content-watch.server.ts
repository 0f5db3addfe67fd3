import pg from 'pg';

// Milliseconds.
const LOOK_AFTER = 20; // what is known is looked after in the background from then on
const KNOWN_FOR = 50; // and is not relied on from then on
const REST = 500; // between attempts to reach a database that cannot be reached
const ANSWER = 1_000;
const HOUR = 3_600_000;

// Sums, as transactions end in another order than they begin in: no maximum would change then.
const state = `SELECT count(*) || ' ' || coalesce(sum(id), 0) AS state FROM content_change`;
const sweep = `DELETE FROM content_change WHERE at < now() - interval '1 hour'`;

/**
 * Knows when something that pages show was changed, by any process on the same database: PostgreSQL says
 * so at once (LISTEN), and is asked besides, so that what is known is never older than `KNOWN_FOR` even
 * where a notification is lost. While the database cannot be asked nothing is known.
 */
export class ContentWatch {
  readonly #url: string;
  #client: pg.Client | undefined;
  #state: string | undefined;
  #generation = 0;
  #knownAt = -Infinity;
  #restUntil = -Infinity;
  #underWay: Promise<void> | undefined;
  #queued: Promise<void> | undefined;
  #sweptAt = -Infinity;

  /** @param url connection string */
  constructor(url: string) {
    this.#url = url;
  }

  /** Another number after each change that was seen. */
  get generation(): number {
    return this.#generation;
  }

  /** Whether `generation` tells of every change up to `KNOWN_FOR` ago. */
  isCurrent(): boolean {
    const age = performance.now() - this.#knownAt;
    if (age > LOOK_AFTER && !this.#underWay) void this.refresh();
    return age < KNOWN_FOR;
  }

  /** Once resolved, `generation` tells of every change that was committed before the call, or nothing is known. */
  refresh(): Promise<void> {
    if (!this.#underWay) return this.#look();
    return (this.#queued ??= this.#underWay.then(() => {
      this.#queued = undefined;
      return this.#look();
    }));
  }

  /** The same, without asking where what is known is new enough. @returns whether anything is known */
  async know(): Promise<boolean> {
    if (!this.isCurrent()) await this.refresh();
    return this.#state !== undefined;
  }

  async close(): Promise<void> {
    this.#restUntil = Infinity;
    await this.#underWay;
    const client = this.#client;
    this.#lose();
    await client?.end().catch(() => undefined);
  }

  #look(): Promise<void> {
    this.#underWay = this.#ask().finally(() => (this.#underWay = undefined));
    return this.#underWay;
  }

  async #ask(): Promise<void> {
    const askedAt = performance.now();
    if (askedAt < this.#restUntil) return;
    try {
      const client = (this.#client ??= await this.#connect());
      if (askedAt - this.#sweptAt > HOUR) {
        await client.query(sweep);
        this.#sweptAt = askedAt;
      }
      const { rows } = await client.query<{ state: string }>(state);
      if (rows[0]?.state !== this.#state) this.#generation += 1;
      this.#state = rows[0]?.state;
      this.#knownAt = askedAt;
    } catch {
      if (this.#restUntil !== Infinity) this.#restUntil = performance.now() + REST;
      void this.#client?.end().catch(() => undefined);
      this.#lose();
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: ANSWER,
      query_timeout: ANSWER,
      keepAlive: true,
    });
    client.on('notification', () => void this.refresh());
    const lost = () => {
      if (this.#client === client) this.#lose();
    };
    client.on('error', lost).on('end', lost);
    try {
      await client.connect();
      await client.query('LISTEN content_change');
      return client;
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
  }

  #lose(): void {
    this.#client = undefined;
    this.#state = undefined;
    this.#knownAt = -Infinity;
    this.#generation += 1;
  }
}
