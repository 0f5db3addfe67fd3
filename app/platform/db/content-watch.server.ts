import pg from 'pg';
import { hour } from '~/platform/durations';

// Milliseconds.
const LOOK_AFTER = 20; // a state that is older than this is refreshed in the background
const KNOWN_FOR = 50; // and one that is older than this is not relied on
const REST = 500; // between attempts to connect to a database that cannot be reached
const ANSWER = 1_000;

// A count and a sum, not a maximum: transactions may commit in another order than their ids were assigned.
const state = `SELECT count(*) || ' ' || coalesce(sum(id), 0) AS state FROM content_change`;
const sweep = `DELETE FROM content_change WHERE at < now() - interval '1 hour'`;

/**
 * Knows when something that pages show was changed, by any process on the same database. PostgreSQL notifies it
 * at once (LISTEN), and it also polls, so that its knowledge is never older than `KNOWN_FOR` even if a
 * notification is lost. While the database cannot be queried, nothing is known.
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

  /** The cache generation: another number after each change that was seen. */
  get generation(): number {
    return this.#generation;
  }

  /** Whether `generation` reflects every change up to `KNOWN_FOR` ago. */
  isCurrent(): boolean {
    const age = performance.now() - this.#knownAt;
    if (age > LOOK_AFTER && !this.#underWay) void this.refresh();
    return age < KNOWN_FOR;
  }

  /** Once resolved, `generation` reflects every change that was committed before the call, or nothing is known. */
  refresh(): Promise<void> {
    if (!this.#underWay) return this.#look();
    return (this.#queued ??= this.#underWay.then(() => {
      this.#queued = undefined;
      return this.#look();
    }));
  }

  /** The same, but without a query if the state is recent enough. @returns whether the state is known */
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
      if (askedAt - this.#sweptAt > hour) {
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
