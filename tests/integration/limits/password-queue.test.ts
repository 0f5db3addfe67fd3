import type * as argon2 from '@node-rs/argon2';
import { expect, it, vi } from 'vitest';
import { signIn } from '~/features/identity/sign-in.server';
import { hashPassword } from '~/platform/crypto/passwords.server';
import { aPerson } from '../../factories/people';
import { runInRequestScope } from '~/platform/http/request-scope.server';

const counted = vi.hoisted(() => ({ now: 0, most: 0, all: 0 }));
// The real library, with a count of the hashes in progress.
vi.mock('@node-rs/argon2', async (original) => {
  const library = await original<typeof argon2>();
  return {
    ...library,
    verify: async (...given: Parameters<typeof library.verify>) => {
      counted.now += 1;
      counted.all += 1;
      counted.most = Math.max(counted.most, counted.now);
      try {
        return await library.verify(...given);
      } finally {
        counted.now -= 1;
      }
    },
  };
});

const SIGN_INS = 200;
const password = 'cuaderno verde bajo la lluvia';

it(`${SIGN_INS} sign-ins at once: 4 hashes at a time, 64 wait, the others hear when to come back`, async () => {
  const passwordHash = await hashPassword(password);
  const people = await Promise.all(
    Array.from({ length: SIGN_INS }, () => aPerson({ passwordHash })),
  );
  // Computes the hash for unknown accounts beforehand, so that it is not part of the measurement.
  await signIn({ email: 'nobody@example.org', password }, null);
  counted.all = 0;
  const outcomes = await Promise.all(
    people.map(async ({ email }, index) => {
      const scope = { requestId: 'r', clientKey: `caller ${index}`, memo: new Map() };
      try {
        return (await runInRequestScope(scope, () => signIn({ email, password }, null)))
          ? 'in'
          : '';
      } catch (answer) {
        if (!(answer instanceof Response)) throw answer;
        return `${answer.status} ${answer.headers.get('Retry-After')}`;
      }
    }),
  );
  const refused = outcomes.filter((outcome) => outcome === '503 5').length;
  const signedIn = outcomes.filter((outcome) => outcome === 'in').length;
  console.log(
    `password queue: ${SIGN_INS} sign-ins, at most ${counted.most} hashes at once, ` +
      `${signedIn} signed in, ${refused} told to come back`,
  );
  expect(counted.most).toBe(4);
  expect(counted.all).toBe(signedIn);
  expect(signedIn + refused).toBe(SIGN_INS);
  // The database lets them through ten at a time, so a few more than 4 + 64 may get a place.
  expect(signedIn).toBeGreaterThanOrEqual(68);
  expect(refused).toBeGreaterThan(60);
});
