import { expect, test } from 'vitest';
import { goodPasswordHash } from '../e2e/support/sign-in';
import { aPerson } from '../factories/people';
import { unique } from '../factories/sequence';
import { Caller } from './caller';
import { ownPortal } from '../e2e/support/own-portal';
import { isFull } from './size';

const PAIRS = 300;

const running = ownPortal();

const median = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

// Only in a run of its own: beside other tests the noise is larger than any difference.
test.runIf(isFull).each([
  ['sign-in', '/es/login', (email: string) => ({ email, password: 'no es la contraseña' })],
  ['reset', '/es/password/reset', (email: string) => ({ email })],
] as const)(
  '%s takes the same time for known and unknown accounts',
  async (name, address, fields) => {
    expect(running().url).toContain('http');
    const { email } = await aPerson({ passwordHash: await goodPasswordHash() });
    const caller = new Caller('203.0.113.7');
    const time = async (asked: string) => {
      const began = performance.now();
      const answer = await caller.post(address, fields(asked));
      const body = await answer.text();
      return { ms: performance.now() - began, status: answer.status, length: body.length };
    };
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const known = await time(email);
      const unknown = await time(`${unique()}@example.org`);
      expect(unknown.status).toBe(known.status);
      times.known.push(known.ms);
      times.unknown.push(unknown.ms);
    }
    const [known, unknown] = [median(times.known), median(times.unknown)];
    const difference = Math.abs(known - unknown);
    console.log(
      `timing of ${name}: ${PAIRS} pairs, medians ${known.toFixed(1)} and ${unknown.toFixed(1)} ms, ` +
        `difference ${difference.toFixed(2)} ms (${((difference / known) * 100).toFixed(1)} %)`,
    );
    expect(difference < 5 || difference / known < 0.05).toBe(true);
  },
  900_000,
);
