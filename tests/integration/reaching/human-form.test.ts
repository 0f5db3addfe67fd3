import { afterEach, beforeEach, expect, it } from 'vitest';
import { redirect } from '@remix-run/node';
import { visitor } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { formStamp, humanProblem } from '~/platform/http/human-form.server';
import { claimStamp, once } from '~/platform/http/once.server';

const second = 1_000;
const hour = 3_600 * second;
let time = Date.now();
const later = (milliseconds: number) => (time += milliseconds);

beforeEach(() => setClock(() => new Date(time)));
afterEach(() => setClock());

const send = (stamp: string, homepage = '', purpose = 'contact a') =>
  humanProblem(purpose, { stamp, homepage });

it('takes a form once, some seconds after it was opened', async () => {
  const stamp = formStamp('contact a');
  expect(send(stamp)).toBe('humanEarly');
  later(2 * second);
  expect(send(stamp)).toBe('humanEarly');
  later(second);
  const form = new FormData();
  form.set('stamp', stamp);
  const request = new Request('http://localhost/es/x', { method: 'POST' });
  const submit = (message: string) => {
    form.set('message', message);
    return once(request, form, { actor: visitor, isSingle: true }, async () => {
      const problem = send(stamp);
      if (problem) return problem;
      await db().$transaction(claimStamp);
      return redirect('/es/x?sent=1');
    });
  };
  expect(await submit('one')).toHaveProperty('status', 302);
  expect(await submit('another')).toBe('humanStale');
});

it('takes none with the hidden field filled in, and it can be sent again without', () => {
  const stamp = formStamp('contact a');
  later(10 * second);
  expect(send(stamp, 'https://spam.example')).toBe('humanTrap');
  expect(send(stamp)).toBeUndefined();
});

it('takes no stamp of another form, of its own making, or of yesterday', () => {
  const stamp = formStamp('contact a');
  later(10 * second);
  const [made = '', nonce = '', signature = ''] = stamp.split('.');
  const earlier = (parseInt(made, 36) - hour).toString(36);
  for (const forged of ['', '..', [earlier, nonce, signature].join('.'), `${made}.x.${signature}`])
    expect(send(forged)).toBe('humanStale');
  expect(send(stamp, '', 'contact b')).toBe('humanStale');
  later(12 * hour);
  expect(send(stamp)).toBe('humanStale');
});
