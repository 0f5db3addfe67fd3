import { data } from '@remix-run/node';
import { requestScope } from './request-scope.server';
import type { TooOften } from './too-often.schema';
import { noteTyped } from './typed-post.server';

const memoKey = 'form that was read';
/** Forms with one of these fields are not given back, because no page may contain a secret. */
export const secretFields = ['password', 'current', 'confirmation', 'code', 'oldCode', 'passkey'];

/**
 * Remembers the form of the current request, so that it can be given back.
 *
 * @throws KeepInstead when a button of a long form asks to keep it
 */
export function rememberForm(form: FormData): void {
  noteTyped(form);
  requestScope()?.memo.set(memoKey, form);
}

/**
 * What to throw when a rate limit is exceeded: status 429. If a form without secrets was read, the page (the
 * root's error boundary) gives it back to be sent again later, so that nothing typed is lost.
 *
 * @param retryAfter seconds
 */
export function tooOftenAnswer(retryAfter: number): unknown {
  const init = { status: 429, headers: { 'Retry-After': String(retryAfter) } };
  const form = requestScope()?.memo.get(memoKey) as FormData | undefined;
  if (!form || secretFields.some((name) => form.has(name))) return new Response(null, init);
  const again: TooOften = {
    minutes: Math.ceil(retryAfter / 60),
    fields: [...form].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  };
  return data({ again }, init);
}
