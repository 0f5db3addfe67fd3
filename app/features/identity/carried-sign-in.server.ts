import { data } from '@remix-run/node';
import { actorOf } from '~/platform/auth/session.server';
import { returnTo } from '~/platform/auth/return-to';
import { keepCarriedForm } from '~/platform/http/carried-form.server';
import { carriedField, formAddress, type SignInAgain } from '~/platform/http/typed.schema';

/** What a sign-in form carries: a form that was posted without a session, sealed; null when it carries nothing. */
export function carriedIn(form: FormData): string | null {
  const carried = form.get(carriedField);
  return typeof carried === 'string' && carried !== '' ? carried : null;
}

/** Gives the person who just signed in what the sign-in form carried, as their draft for the page they return to. */
export async function giveCarried(request: Request, form: FormData, token: string): Promise<void> {
  const [carried, to] = [carriedIn(form), returnTo(request)];
  if (!carried || !to) return;
  const actor = await actorOf(token);
  if (actor.kind !== 'person') return;
  await keepCarriedForm(actor.id, formAddress(new URL(to, 'http://localhost')), carried);
}

/**
 * What the page gets that asks to sign in again and carries on what the form carried; null when it carries nothing.
 *
 * @param wait minutes until the next attempt, after too many
 */
export function carriedOn(
  request: Request,
  form: FormData,
  wait?: number,
): { signInAgain: SignInAgain } | null {
  const [carried, to] = [carriedIn(form), returnTo(request)];
  if (!carried || !to) return null;
  const again = { carried, returnTo: to, hasFiles: false };
  return { signInAgain: wait === undefined ? again : { ...again, wait } };
}

/**
 * What to throw when an attempt to sign in failed: after too many, the page still carries what the form carried.
 */
export function carriedWhenTooOften(request: Request, form: FormData, thrown: unknown): unknown {
  if (!(thrown instanceof Response) || thrown.status !== 429) return thrown;
  const seconds = thrown.headers.get('Retry-After') ?? '60';
  const again = carriedOn(request, form, Math.ceil(Number(seconds) / 60));
  return again ? data(again, { status: 429, headers: { 'Retry-After': seconds } }) : thrown;
}
