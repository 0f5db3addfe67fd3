import { afterEach, describe, expect, it } from 'vitest';
import {
  confirmEmailChange,
  pendingEmail,
  requestEmailChange,
} from '~/features/identity/email-change.server';
import { newPasswordLink } from '~/features/identity/password-links.server';
import type { Person } from '~/platform/auth/actor';
import { actorOf } from '~/platform/auth/session.server';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { minute } from '~/platform/durations';
import { anInvitation } from '../../factories/links';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { aSession } from '../../factories/sessions';
import { lettersTo } from '../../factories/letters';
import { expectOneOf } from './redemption';
import { aBrowser } from './requests';

afterEach(() => setClock());

async function signedIn(wishes: { locale?: string } = {}) {
  const person = await aPerson(wishes);
  const token = await aSession(person);
  const actor = await actorOf(token);
  if (actor.kind !== 'person') throw new Error('nobody');
  return { person, actor, token };
}

async function codeTo(email: string): Promise<string> {
  const letter = (await lettersTo(email, 'email-code')).at(-1);
  const code = /^[2-9A-Z]{8}$/m.exec(letter?.text ?? '')?.[0];
  if (!code) throw new Error('no code');
  return code;
}

const emailOf = async ({ id }: Person) =>
  (await db().person.findUniqueOrThrow({ where: { id } })).email;

async function asked(wishes: { locale?: string } = {}) {
  const who = await signedIn(wishes);
  const email = `${unique()}@example.org`;
  expect(await requestEmailChange(who.actor, email)).toBe(true);
  const codes = { oldCode: await codeTo(who.person.email), newCode: await codeTo(email) };
  return { ...who, email, codes };
}

describe('a change of address', () => {
  it('needs the codes of both, ends the other sessions and links, tells the old one', async () => {
    const { person, actor, token, email, codes } = await asked({ locale: 'en' });
    expect(codes.oldCode).not.toBe(codes.newCode);
    const elsewhere = await aSession(person);
    await newPasswordLink(db(), person);
    const invitation = await anInvitation({ email: person.email });
    const swapped = { oldCode: codes.newCode, newCode: codes.oldCode };
    expect(await confirmEmailChange(actor, swapped)).toBe('wrong');
    expect(await emailOf(actor)).toBe(person.email);
    expect(await pendingEmail(actor)).toBe(email);

    const browser = aBrowser();
    browser.jar.set('session', token);
    expect(await browser.asks(() => confirmEmailChange(actor, codes))).toBe('done');
    expect(await emailOf(actor)).toBe(email);
    expect((await actorOf(token)).kind).toBe('visitor');
    expect((await actorOf(elsewhere)).kind).toBe('visitor');
    expect((await actorOf(browser.jar.get('session') ?? '')).kind).toBe('person');
    expect(await db().token.count({ where: { personId: person.id, usedAt: null } })).toBe(0);
    const { revokedAt } = await db().invitation.findUniqueOrThrow({ where: { id: invitation.id } });
    expect(revokedAt).not.toBeNull();
    const [notice] = await lettersTo(person.email, 'email-changed');
    expect(notice?.subject).toBe('The email address of your account was changed');
    expect(notice?.text).not.toContain(email);
    const entries = await db().auditEntry.findMany({
      where: { objectId: person.id },
      omit: { number: true },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['email.request', 'success'],
      ['email.change', 'failure'],
      ['email.change', 'success'],
    ]);
    expect(JSON.stringify(entries)).not.toContain('@');
    expect(await confirmEmailChange(actor, codes)).toBe('gone');
  });

  it('keeps no code, nor anything that a dump alone could try codes against', async () => {
    const { actor, codes } = await asked();
    const row = await db().emailChange.findUniqueOrThrow({ where: { personId: actor.id } });
    expect(JSON.stringify(row)).not.toContain(codes.oldCode);
    expect(row.oldCodeHash).toMatch(/^[\w-]{22}$/);
  });

  it('is over after ten minutes, and after five wrong codes', async () => {
    const late = await asked();
    setClock(() => new Date(Date.now() + 10 * minute - 1000));
    expect(await pendingEmail(late.actor)).toBe(late.email);
    setClock(() => new Date(Date.now() + 10 * minute + 1));
    expect(await pendingEmail(late.actor)).toBeNull();
    expect(await confirmEmailChange(late.actor, late.codes)).toBe('gone');
    setClock();

    const { actor, codes } = await asked();
    const wrong = { ...codes, newCode: 'AAAAAAAA' };
    const outcomes: string[] = [];
    for (let guess = 0; guess < 5; guess += 1)
      outcomes.push(await confirmEmailChange(actor, wrong));
    expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'gone']);
    expect(await confirmEmailChange(actor, codes)).toBe('gone');
    expect(await pendingEmail(actor)).toBeNull();
  });

  it('answers the same for an address that is taken; its owner is told, and no code opens it', async () => {
    const { person, actor } = await signedIn();
    const owner = await aPerson({ locale: 'en' });
    expect(await requestEmailChange(actor, owner.email)).toBe(true);
    expect(await pendingEmail(actor)).toBe(owner.email);
    expect(await lettersTo(owner.email, 'email-code')).toEqual([]);
    const [notice] = await lettersTo(owner.email, 'email-taken');
    expect(notice?.text).not.toContain(person.email);
    const oldCode = await codeTo(person.email);
    expect(await confirmEmailChange(actor, { oldCode, newCode: oldCode })).toBe('wrong');
  });

  it('does not happen when the address became somebody else’s meanwhile', async () => {
    const { actor, email, codes } = await asked();
    await aPerson({ email });
    expect(await confirmEmailChange(actor, codes)).toBe('gone');
    expect(await pendingEmail(actor)).toBeNull();
  });

  it('happens once of 50 confirmations at the same time', async () => {
    const { person, actor, codes } = await asked();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () =>
        confirmEmailChange(actor, codes).catch((error: unknown) => String(error)),
      ),
    );
    expectOneOf('the codes of a new address', outcomes, (one) => one === 'done');
    expect(await lettersTo(person.email, 'email-changed')).toHaveLength(1);
  });

  it('is asked for five times an hour at most, and not for one’s own address', async () => {
    const { person, actor } = await signedIn();
    expect(await requestEmailChange(actor, person.email)).toBe(false);
    for (let round = 0; round < 5; round += 1)
      expect(await requestEmailChange(actor, `${unique()}@example.org`)).toBe(true);
    await expect(requestEmailChange(actor, `${unique()}@example.org`)).rejects.toMatchObject({
      status: 429,
    });
  });
});
