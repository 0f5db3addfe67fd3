import { data } from '@remix-run/node';
import { requestScope } from './request-scope.server';
import type { TooOften } from './too-often.schema';

const memoKey = 'form that was read';
/** Forms with one of these are typed anew: what is secret stands in no page. */
const secretFields = ['password', 'current', 'confirmation', 'code', 'oldCode', 'passkey'];

/** Remembers the form that a request came with, so that it can be given back. */
export function rememberForm(form: FormData): void {
  requestScope()?.memo.set(memoKey, form);
}

/**
 * What to throw when somebody did something too often: status 429. Where a form was read that holds no secret,
 * the page gives it back to be sent again later, so that nothing typed is lost (the root's error boundary).
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
