import { hash } from '@node-rs/argon2';
import { beforeAll, describe, expect, it } from 'vitest';
import { action, loader } from '~/routes/account/login';
import { action as forgotten } from '~/routes/account/password-forgotten';
import { signIn } from '~/features/identity/sign-in.server';
import { hashCheaply, hashPassword, matchPassword } from '~/platform/crypto/passwords.server';
import { mailingPasswordLinks } from '~/features/identity/password-reset.server';
import { runJobs } from '~/platform/jobs/runner.server';
import { db } from '~/platform/db/client.server';
import { runInRequestScope } from '~/platform/http/request-scope.server';
import { aPerson } from '../../factories/people';

const password = 'siete garzas cruzan el rio';
let passwordHash: string;

beforeAll(async () => {
  hashCheaply(false); // its time is measured
  passwordHash = await hashPassword(password);
});

let caller = 0;

/** Runs something with a client key of its own, so that the failures of one test do not count in another. */
function asClient<T>(work: () => Promise<T>, clientKey = `client ${(caller += 1)}`): Promise<T> {
  return runInRequestScope({ requestId: 'r', clientKey, memo: new Map() }, work);
}

async function post(
  route: typeof action | typeof forgotten,
  fields: Record<string, string>,
  search = '',
) {
  const request = new Request(`http://localhost:3000/es/login${search}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  const args = { request, params: { lang: 'es' }, context: {} } as never;
  return asClient(async () => await route(args));
}

/** The parts of a response that could tell one account from another. */
function visible(answer: Awaited<ReturnType<typeof post>>, email: string): string {
  const parts =
    'data' in answer ? [answer.init, answer.data] : [answer.status, [...answer.headers]];
  return JSON.stringify(parts).replaceAll(email, 'EMAIL');
}

describe('signing in', () => {
  it('leads where the person was going, if that is here, else to their workspace', async () => {
    const { email } = await aPerson({ passwordHash, locale: 'en' });
    const goes = async (search: string) => {
      const answer = await post(action, { email: email.toUpperCase(), password }, search);
      return answer instanceof Response ? answer.headers.get('Location') : answer;
    };
    expect(await goes('')).toBe('/en/workspace');
    expect(await goes('?returnTo=/es/directory%3Fq=Mam')).toBe('/es/directory?q=Mam');
    expect(await goes('?returnTo=//example.org')).toBe('/en/workspace');
  });

  it('takes a password in the other form of its accents, and hashes an older hash anew', async () => {
    const text = 'el ñandú toma café en la mañana';
    const old = await hash(text.normalize('NFD'));
    const { id, email } = await aPerson({ passwordHash: old });
    const typed = { email, password: text.normalize('NFC') };
    const both = await Promise.all([1, 2].map(() => asClient(() => signIn(typed, null))));
    for (const one of both) expect(one).toHaveProperty('token');
    const kept = await db().person.findUniqueOrThrow({ where: { id } });
    expect(kept.passwordHash).not.toBe(old);
    expect(await matchPassword(typed.password, kept.passwordHash)).toBe('right');
    const other = { email, password: text.normalize('NFD') };
    expect(await asClient(() => signIn(other, null))).toHaveProperty('token');
    const after = await db().person.findUniqueOrThrow({ where: { id } });
    expect(after.passwordHash).toBe(kept.passwordHash);
  });

  it('answers the same for a wrong password, nobody, somebody disabled and one without a password', async () => {
    const known = await aPerson({ passwordHash });
    const disabled = await aPerson({ passwordHash, disabled: true });
    const without = await aPerson();
    const right = { password };
    const cases: [string, { password: string }][] = [
      [known.email, { password: 'otra cosa muy larga' }],
      ['nadie@example.org', right],
      [disabled.email, right],
      [without.email, right],
    ];
    const answers = new Set<string>();
    for (const [email, rest] of cases)
      answers.add(visible(await post(action, { email, ...rest }), email));
    expect(answers.size).toBe(1);
    expect([...answers][0]).toContain('400');
    expect([...answers][0]).not.toContain(password);
  });

  it('takes near-equal time for somebody and nobody', async () => {
    const { email } = await aPerson({ passwordHash });
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    // Alternating, so that the load of a busy machine affects both.
    for (let round = 0; round < 7; round += 1)
      for (const [kind, address] of [
        ['known', email],
        ['unknown', 'nadie@example.org'],
      ] as const) {
        const start = performance.now();
        await post(action, { email: address, password: 'otra cosa muy larga' });
        times[kind].push(performance.now() - start);
      }
    const median = (all: number[]) => all.sort((a, b) => a - b)[3] ?? 0;
    const ratio = median(times.unknown) / median(times.known);
    // A hash takes at least 100 ms; if none were computed for unknown accounts, the ratio would be far smaller.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('records successes and failures, never addresses', async () => {
    const { id, email } = await aPerson({ passwordHash });
    await asClient(() => signIn({ email, password }, null));
    await asClient(() => signIn({ email, password: 'otra cosa muy larga' }, null));
    const entries = await db().auditEntry.findMany({
      where: { objectId: id },
      omit: { number: true },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['session.start', 'success'],
      ['session.start', 'failure'],
    ]);
    expect(entries.map(({ actorId }) => actorId)).toEqual([id, null]);
    expect(JSON.stringify(entries)).not.toContain(email);
  });

  it('makes a client wait after 10 failures for one account, longer each time, and nobody else', async () => {
    const { email } = await aPerson({ passwordHash });
    const wrong = { email, password: 'otra cosa muy larga' };
    for (let round = 0; round < 10; round += 1)
      expect(await asClient(() => signIn(wrong, null), 'guesser')).toBeUndefined();
    const refusal = await asClient(() => signIn({ email, password }, null), 'guesser').catch(
      (answer: Response) => answer,
    );
    expect(refusal).toMatchObject({ status: 429 });
    expect(Number((refusal as Response).headers.get('Retry-After'))).toBe(900);
    expect(await asClient(() => signIn({ email, password }, null))).toBeDefined();
  });
});

describe('asking for a new password', () => {
  it('answers the same for somebody, nobody and too many requests, and mails somebody thrice', async () => {
    const { email } = await aPerson({ passwordHash });
    const answers = new Set<string>();
    for (const address of [email, email, email, email, 'nadie@example.org'])
      answers.add(visible(await post(forgotten, { email: address }), address));
    expect(answers.size).toBe(1);
    await runJobs(process.env['DATABASE_URL'] ?? '', [mailingPasswordLinks]);
    expect(await db().outboxMail.count({ where: { recipient: email } })).toBe(3);
    expect(await db().outboxMail.count({ where: { recipient: 'nadie@example.org' } })).toBe(0);
  });
});

it('redirects from the address to which an earlier version sent the people of a hidden organization', async () => {
  const request = new Request(
    'http://localhost:3000/es/login?ended=shelter&returnTo=%2Fes%2Fa%3Fb',
  );
  const args = { request, params: { lang: 'es' }, context: {} } as never;
  const answer = await asClient(() => loader(args)).catch((thrown: unknown) => thrown);
  const { status, headers } = answer as Response;
  expect([status, headers.get('location')]).toEqual([
    301,
    '/es/login?ended=hidden&returnTo=%2Fes%2Fa%3Fb',
  ]);
});
