import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  giveUpLetter,
  listUndelivered,
  retryLetter,
} from '~/features/notifications/outbox/undelivered.server';
import { relayLetter } from '~/features/organizations/contact-form/relay-letter.server';
import { visitor, type Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { deliverDueMail } from '~/server/letters.server';
import { aLetter } from '../../factories/letters';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aBrowser } from '../accounts/requests';
import { closeMailServer, mailServer } from './support';

let administrator: Person;
beforeEach(async () => {
  await db().outboxMail.deleteMany();
  administrator = (await actorOf(await aPerson({ isNetworkAdmin: true }))) as Person;
});
afterEach(closeMailServer);

/** Queues a letter that the mail server permanently rejects. */
async function refused(): Promise<void> {
  await aLetter('oficina@example.org');
  await deliverDueMail();
}

describe('a letter that the mail server refused', () => {
  it('is sent again when whoever looks after mail asks for it, or given up and forgotten', async () => {
    let code: number | undefined = 550;
    const taken = await mailServer(() => code);
    await refused();
    const [letter] = await listUndelivered(administrator);
    expect(letter).toMatchObject({ kind: 'withdrawal', isErased: false, reason: 'EENVELOPE 550' });
    const partner = await actorOf(await aPerson({ memberOf: await anOrganization() }));
    expect(await listUndelivered(partner)).toEqual([]);
    expect(await retryLetter(partner, letter?.id ?? '')).toBe(false);
    code = undefined;
    expect(await retryLetter(administrator, letter?.id ?? '')).toBe(true);
    await deliverDueMail();
    expect(taken).toHaveLength(1);
    expect(await listUndelivered(administrator)).toEqual([]);

    code = 550;
    await refused();
    const [other] = await listUndelivered(administrator);
    expect(await giveUpLetter(administrator, other?.id ?? '')).toBe(true);
    expect(await listUndelivered(administrator)).toEqual([]);
    const row = await db().outboxMail.findUniqueOrThrow({ where: { id: other?.id ?? '' } });
    expect(row).toMatchObject({ sealed: null, recipient: '' });
  });

  it('and that somebody from outside wrote is gone: it is told, and cannot be sent again', async () => {
    let code: number | undefined = 550;
    const taken = await mailServer(() => code);
    const organization = await anOrganization({
      contacts: [{ role: 'general', email: 'oficina@example.org', audience: 'public' }],
    });
    const letter = { role: '', name: 'Ana', email: 'ana@example.org', message: 'Busco a alguien' };
    const typed = { ...letter, homepage: '', stamp: '' };
    await aBrowser().asks(() => relayLetter(visitor, organization.slug, typed, 'es'));
    await deliverDueMail();
    const row = await db().outboxMail.findFirstOrThrow();
    expect(row).toMatchObject({ sealed: null, recipient: '' });
    const [listed] = await listUndelivered(administrator);
    expect(listed).toMatchObject({ id: row.id, kind: 'contact', isErased: true });
    code = undefined;
    expect(await retryLetter(administrator, row.id)).toBe(false);
    expect(await giveUpLetter(administrator, row.id)).toBe(false);
    expect(await deliverDueMail()).toBe(0);
    expect(taken).toEqual([]);
  });
});
