import { AsyncLocalStorage } from 'node:async_hooks';

/** What belongs to one HTTP request while it is answered, for code that is not handed the context. */
export interface RequestScope {
  readonly requestId: string;
  /** HMAC of the caller's address with a key of the day: fit for limits, never to be turned back. */
  readonly clientKey: string;
  /** What the browser says of itself and keeps for us; undefined outside the shell. */
  readonly browser?: { readonly userAgent: string; readonly cookies: string } | undefined;
  /** Values worked out once a request, as the actor is. */
  readonly memo: Map<string, unknown>;
}

const storage = new AsyncLocalStorage<RequestScope>();

/** Answers one request inside its scope. */
export function runInRequestScope<T>(scope: RequestScope, work: () => T): T {
  return storage.run(scope, work);
}

/** The scope of the request being answered; undefined outside one (jobs, commands, tests). */
export function requestScope(): RequestScope | undefined {
  return storage.getStore();
}

/** Works a value out once for each request. Outside a request it is worked out each time. */
export function oncePerRequest<T>(key: string, work: () => T): T {
  const memo = storage.getStore()?.memo;
  if (!memo) return work();
  if (!memo.has(key)) memo.set(key, work());
  return memo.get(key) as T;
}
