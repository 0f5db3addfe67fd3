import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { env } from '~/platform/env.server';
import { uploadLimits } from '~/upload-limits.mjs';
import { memoryStore, type LimitStore } from './limit-store.server';
import { requestScope } from './request-scope.server';
import { tooOftenAnswer } from './too-often.server';

const minute = 60;
const hour = 60 * minute;

// How often in how many seconds. The figures are those of docs/security.md. `file` and `manifest` leave room
// for pages full of links, opened by several people who share an IP address.
const rules = {
  loginOfAccount: { points: 10, duration: 15 * minute },
  loginOfClient: { points: 30, duration: hour },
  loginFromAnywhere: { points: 50, duration: 24 * hour },
  signIn: { points: 60, duration: hour },
  deviceLetter: { points: 10, duration: 24 * hour },
  emailChange: { points: 5, duration: hour },
  recovery: { points: 3, duration: 24 * hour },
  reset: { points: 3, duration: hour },
  resetOfClient: { points: 20, duration: hour },
  search: { points: 60, duration: minute },
  list: { points: 300, duration: minute },
  export: { points: 20, duration: 24 * hour },
  secondFactor: { points: 10, duration: 15 * minute },
  passkey: { points: 60, duration: 10 * minute },
  invitation: { points: 60, duration: hour },
  upload: { points: uploadLimits.filesAnHour, duration: hour },
  contact: { points: 5, duration: hour },
  contactOfOrganization: { points: 40, duration: 24 * hour },
  correction: { points: 10, duration: hour },
  joining: { points: 3, duration: 24 * hour },
  refusedPost: { points: 60, duration: minute },
  refusedPostOfPerson: { points: 30, duration: minute },
  denial: { points: 1, duration: minute },
  download: { points: 1, duration: hour },
  denialsOfPerson: { points: 5, duration: minute },
  deed: { points: 60, duration: hour },
  rareDeed: { points: 10, duration: hour },
  file: { points: 120, duration: minute },
  manifest: { points: 120, duration: minute },
  data: { points: 120, duration: minute },
} as const;

export type Limit = keyof typeof rules;

export interface Allowance {
  allowed: boolean;
  /** seconds until the next attempt may succeed; 0 when this one is allowed */
  retryAfter: number;
}

/**
 * Limits whose wait doubles each time they are reached, and the first waits in seconds: 15 min, 30 min … at
 * most 4 h. They never lock anybody out for good.
 */
const firstWaits: Partial<Record<Limit, number>> = {
  loginOfAccount: 15 * minute,
  loginFromAnywhere: 15 * minute,
  secondFactor: 15 * minute,
};
const longestWait = 4 * hour;

// Limits on what anybody may request as fast as a machine can; their counts are never given back.
const floods: ReadonlySet<Limit> = new Set([
  'search',
  'list',
  'file',
  'manifest',
  'data',
  'refusedPost',
  'refusedPostOfPerson',
]);

/** The limits, counted in a store. The process's own instance is below. */
export class Limits {
  readonly #store: LimitStore;
  readonly #limiters = new Map<Limit, RateLimiterAbstract>();
  readonly #strikes: RateLimiterAbstract;

  constructor(store: LimitStore) {
    this.#store = store;
    this.#strikes = store.limiter('strikes', { points: 1_000_000, duration: 24 * hour });
  }

  /** Counts attempts. */
  async consume(limit: Limit, key: string, attempts = 1): Promise<Allowance> {
    try {
      await this.#of(limit).consume(key, attempts);
      return { allowed: true, retryAfter: 0 };
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const first = refusal.consumedPoints === rules[limit].points + 1;
      const firstWait = first ? firstWaits[limit] : undefined;
      const wait = firstWait
        ? await this.#grow(limit, key, firstWait)
        : refusal.msBeforeNext / 1000;
      return { allowed: false, retryAfter: Math.max(1, Math.ceil(wait)) };
    }
  }

  async isSpent(limit: Limit, key: string): Promise<boolean> {
    const counted = await this.#of(limit).get(key);
    return counted !== null && counted.consumedPoints >= rules[limit].points;
  }

  async forgive(limit: Limit, key: string): Promise<void> {
    await this.#of(limit).delete(key);
    await this.#strikes.delete(`${limit} ${key}`);
  }

  async giveBack(limit: Limit, key: string): Promise<void> {
    await this.#of(limit).reward(key);
  }

  /** Blocks the key for twice as long as the last time within 24 hours. @returns seconds */
  async #grow(limit: Limit, key: string, firstWait: number): Promise<number> {
    const { consumedPoints } = await this.#strikes.penalty(`${limit} ${key}`);
    const wait = Math.min(firstWait * 2 ** (consumedPoints - 1), longestWait);
    await this.#of(limit).block(key, wait);
    return wait;
  }

  #of(limit: Limit): RateLimiterAbstract {
    let limiter = this.#limiters.get(limit);
    if (!limiter) {
      limiter = this.#store.limiter(limit, rules[limit], floods.has(limit));
      this.#limiters.set(limit, limiter);
    }
    return limiter;
  }
}

// On globalThis, so that the counts survive a reload in development.
const held = globalThis as { tejidoLimits?: Limits | undefined };

/** Makes the process count in a store that it shares with others; without an argument, in its own memory. */
export function countIn(store?: LimitStore): void {
  held.tejidoLimits = store && new Limits(store);
}

function limits(): Limits {
  return (held.tejidoLimits ??= new Limits(memoryStore()));
}

/**
 * Counts one attempt or several: in the database if several processes share it, otherwise in this process's memory, until
 * it ends. A limit slows abuse down; it locks nobody out.
 *
 * @param key whom the limit is for: the request scope's `clientKey`, an account's id, or both. Never an IP
 * address or an e-mail address.
 */
export async function consume(limit: Limit, key: string, attempts = 1): Promise<Allowance> {
  if (!env().limits) return { allowed: true, retryAfter: 0 };
  const allowance = await limits().consume(limit, key, attempts);
  // For the HTTP shell, which sends it as `Retry-After` whatever page answers.
  if (!allowance.allowed) requestScope()?.memo.set('retryAfter', allowance.retryAfter);
  return allowance;
}

/** Counts one attempt or several. @throws an answer with status 429 if the limit is exceeded: see `tooOftenAnswer` */
export async function enforce(limit: Limit, key: string, attempts = 1): Promise<void> {
  const { allowed, retryAfter } = await consume(limit, key, attempts);
  if (!allowed) throw tooOftenAnswer(retryAfter);
}

/** Whether the next attempt would exceed the limit; counts nothing. */
export async function isSpent(limit: Limit, key: string): Promise<boolean> {
  return env().limits && (await limits().isSpent(limit, key));
}

/** Resets the count of a key, as after a success. */
export async function forgive(limit: Limit, key: string): Promise<void> {
  await limits().forgive(limit, key);
}

/** Takes back one attempt that should not have counted. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  if (env().limits) await limits().giveBack(limit, key);
}

/** The client key of the current request, for limits per client. */
export function callerKey(): string {
  return requestScope()?.clientKey ?? 'outside a request';
}
