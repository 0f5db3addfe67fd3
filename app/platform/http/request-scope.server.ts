import { AsyncLocalStorage } from 'node:async_hooks';

/** Data of one HTTP request while it is answered, for code that gets no request context. */
export interface RequestScope {
  readonly requestId: string;
  /** HMAC of the client's IP address with a key of the day: for rate limits; it cannot be turned back. */
  readonly clientKey: string;
  /** The browser's User-Agent and Cookie headers; undefined outside the HTTP shell. */
  readonly browser?: { readonly userAgent: string; readonly cookies: string } | undefined;
  /** Values that are computed once per request, such as the actor. */
  readonly memo: Map<string, unknown>;
}

const storage = new AsyncLocalStorage<RequestScope>();

/** Answers one request inside its scope. */
export function runInRequestScope<T>(scope: RequestScope, work: () => T): T {
  return storage.run(scope, work);
}

/** The scope of the current request; undefined outside one (jobs, commands, tests). */
export function requestScope(): RequestScope | undefined {
  return storage.getStore();
}

/** Computes a value once per request; outside a request, each time. */
export function oncePerRequest<T>(key: string, work: () => T): T {
  const memo = storage.getStore()?.memo;
  if (!memo) return work();
  if (!memo.has(key)) memo.set(key, work());
  return memo.get(key) as T;
}
