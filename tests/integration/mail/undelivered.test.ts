import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { giveUpLetter, listUndelivered, retryLetter } from '~/features/outbox/undelivered.server';
import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { deliverDueMail } from '~/platform/mail/delivery.server';
import type { MailKind } from '~/platform/mail/mail-kinds';
import { sendMail } from '~/platform/mail/outbox.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { closeMailServer, mailServer } from './support';

let administrator: Person;
beforeEach(async () => {
  await db().outboxMail.deleteMany();
  administrator = (await actorOf(await aPerson({ isNetworkAdmin: true }))) as Person;
});
afterEach(closeMailServer);

/** A letter that the mail server refuses for good. */
async function refused(kind: MailKind): Promise<void> {
  const letter = { subject: 'Hola', text: 'Busco a alguien', html: '<p>Busco a alguien</p>' };
  await sendMail(db(), { kind, to: 'oficina@example.org', locale: 'es', ...letter });
  await deliverDueMail();
}

describe('a letter that the mail server refused', () => {
  it('is sent again when whoever looks after mail asks for it, or given up and forgotten', async () => {
    let code: number | undefined = 550;
    const taken = await mailServer(() => code);
    await refused('invitation');
    const [letter] = await listUndelivered(administrator);
    expect(letter).toMatchObject({ kind: 'invitation', isErased: false, reason: 'EENVELOPE 550' });
    const partner = await actorOf(await aPerson({ memberOf: await anOrganization() }));
    expect(await listUndelivered(partner)).toEqual([]);
    expect(await retryLetter(partner, letter?.id ?? '')).toBe(false);
    code = undefined;
    expect(await retryLetter(administrator, letter?.id ?? '')).toBe(true);
    await deliverDueMail();
    expect(taken).toHaveLength(1);
    expect(await listUndelivered(administrator)).toEqual([]);

    code = 550;
    await refused('invitation');
    const [other] = await listUndelivered(administrator);
    expect(await giveUpLetter(administrator, other?.id ?? '')).toBe(true);
    expect(await listUndelivered(administrator)).toEqual([]);
    const row = await db().outboxMail.findUniqueOrThrow({ where: { id: other?.id ?? '' } });
    expect(row).toMatchObject({ sealed: null, recipient: '' });
  });

  it('and that somebody from outside wrote is gone: it is told, and cannot be sent again', async () => {
    let code: number | undefined = 550;
    const taken = await mailServer(() => code);
    await refused('contact');
    const row = await db().outboxMail.findFirstOrThrow();
    expect(row).toMatchObject({ sealed: null, recipient: '' });
    const [letter] = await listUndelivered(administrator);
    expect(letter).toMatchObject({ id: row.id, kind: 'contact', isErased: true });
    code = undefined;
    expect(await retryLetter(administrator, row.id)).toBe(false);
    expect(await giveUpLetter(administrator, row.id)).toBe(false);
    expect(await deliverDueMail()).toBe(0);
    expect(taken).toEqual([]);
  });
});
