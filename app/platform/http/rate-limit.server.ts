import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { env } from '~/platform/env.server';
import { requestScope } from './request-scope.server';

const minute = 60;
const hour = 60 * minute;

// How often in how many seconds. The figures are those of docs/security.md; `file` and `manifest` leave
// room for a page full of links on one shared line.
const rules = {
  loginOfAccount: { points: 10, duration: 15 * minute },
  loginOfClient: { points: 30, duration: hour },
  loginFromAnywhere: { points: 50, duration: 24 * hour },
  emailChange: { points: 5, duration: hour },
  reset: { points: 3, duration: hour },
  resetOfClient: { points: 20, duration: hour },
  search: { points: 60, duration: minute },
  export: { points: 20, duration: 24 * hour },
  upload: { points: 30, duration: hour },
  file: { points: 120, duration: minute },
  manifest: { points: 120, duration: minute },
} as const;

export type Limit = keyof typeof rules;

export interface Allowance {
  allowed: boolean;
  /** seconds until the next attempt may succeed; 0 when this one is allowed */
  retryAfter: number;
}

/**
 * Limits whose wait doubles each time that it is run into, and their first waits in seconds: 15 min, 30 min …
 * at most 4 h. Never a lock.
 */
const firstWaits: Partial<Record<Limit, number>> = {
  loginOfAccount: 15 * minute,
  loginFromAnywhere: 15 * minute,
};
const longestWait = 4 * hour;
const strikes = new RateLimiterMemory({
  keyPrefix: 'strikes',
  points: Number.MAX_SAFE_INTEGER,
  duration: 24 * hour,
});

const limiters = new Map<Limit, RateLimiterMemory>();

function limiterOf(limit: Limit): RateLimiterMemory {
  let limiter = limiters.get(limit);
  if (!limiter) {
    limiter = new RateLimiterMemory({ keyPrefix: limit, ...rules[limit] });
    limiters.set(limit, limiter);
  }
  return limiter;
}

/**
 * Counts one attempt. Counts live in this process's memory and are gone when it ends: a limit slows
 * abuse down, it locks nobody out.
 *
 * @param key whom the limit is for: the request scope's `clientKey`, an account's id, or both. Never an
 * address or an e-mail.
 */
export async function consume(limit: Limit, key: string): Promise<Allowance> {
  if (!env().limits) return { allowed: true, retryAfter: 0 };
  try {
    await limiterOf(limit).consume(key);
    return { allowed: true, retryAfter: 0 };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const first = refusal.consumedPoints === rules[limit].points + 1;
    const firstWait = first ? firstWaits[limit] : undefined;
    const wait = firstWait ? await grow(limit, key, firstWait) : refusal.msBeforeNext / 1000;
    const retryAfter = Math.max(1, Math.ceil(wait));
    // For the HTTP shell, which says it in `Retry-After` whatever page the answer becomes.
    requestScope()?.memo.set('retryAfter', retryAfter);
    return { allowed: false, retryAfter };
  }
}

/** Makes the key wait, twice as long as the last time of these 24 hours. @returns seconds */
async function grow(limit: Limit, key: string, firstWait: number): Promise<number> {
  const { consumedPoints } = await strikes.penalty(`${limit} ${key}`);
  const wait = Math.min(firstWait * 2 ** (consumedPoints - 1), longestWait);
  await limiterOf(limit).block(key, wait);
  return wait;
}

/** Counts one attempt. @throws a 429 Response when it is one too many. */
export async function enforce(limit: Limit, key: string): Promise<void> {
  const { allowed, retryAfter } = await consume(limit, key);
  if (!allowed)
    throw new Response(null, { status: 429, headers: { 'Retry-After': String(retryAfter) } });
}

/** Forgets the attempts made under a key, as after one that succeeded. */
export async function forgive(limit: Limit, key: string): Promise<void> {
  await limiterOf(limit).delete(key);
  await strikes.delete(`${limit} ${key}`);
}

/** Takes back one attempt that should not have counted. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  if (env().limits) await limiterOf(limit).reward(key);
}

/** The key of the caller of the request being answered, for limits that are per caller. */
export function callerKey(): string {
  return requestScope()?.clientKey ?? 'outside a request';
}
