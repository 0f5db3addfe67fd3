import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listUndelivered, retryLetter } from '~/features/notifications/outbox/undelivered.server';
import { mailKindNames, type MailKind } from '~/features/notifications/mail-kinds';
import { seal } from '~/platform/crypto/sealed.server';
import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { deliverDueMail } from '~/server/letters.server';
import { actorOf, aPerson } from '../../factories/people';
import { resetDatabase } from '../../setup/database';
import { closeMailServer, mailServer } from './support';
import { waiting } from './queued';

let taken: Awaited<ReturnType<typeof mailServer>> = [];
let code: number | undefined;
beforeAll(async () => {
  await resetDatabase();
  taken = await mailServer(() => code);
});
afterAll(closeMailServer);
beforeEach(async () => {
  await db().outboxMail.deleteMany();
  taken.length = 0;
  code = undefined;
});

/** Queues a letter of a kind as the only one in the outbox. */
async function queued(kind: MailKind) {
  const { to, stops } = await waiting[kind]('es');
  await db().outboxMail.deleteMany({ where: { NOT: { recipient: to, kind } } });
  const { id } = await db().outboxMail.findFirstOrThrow();
  return { id, stops };
}

/** Expects that nothing was sent, that the letter's content is deleted, and that the audit log has an entry. */
async function expectDropped(id: string): Promise<void> {
  expect(taken).toEqual([]);
  const row = await db().outboxMail.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ sentAt: null, sealed: null, recipient: '', personId: null });
  const entries = await db().auditEntry.findMany({ where: { action: 'mail.drop', objectId: id } });
  expect(entries).toMatchObject([{ objectType: 'mail', actorId: null }]);
}

describe.each(mailKindNames)('a letter about %s that waits', (kind) => {
  it('is not sent once it may no longer go', async () => {
    const { stops } = await queued(kind);
    expect(Object.keys(stops).length, 'what may stop it').toBeGreaterThan(0);
    for (const name of Object.keys(stops)) {
      await db().outboxMail.deleteMany();
      const { id, stops } = await queued(kind);
      await stops[name]?.();
      await deliverDueMail();
      await expectDropped(id).catch((error: unknown) => {
        throw new Error(`${kind}: ${name}`, { cause: error });
      });
    }
  });
});

it('a letter that failed is checked again when an administrator has it sent again', async () => {
  const administrator = (await actorOf(await aPerson({ isNetworkAdmin: true }))) as Person;
  code = 550;
  const { id, stops } = await queued('profile-reminder');
  await deliverDueMail();
  expect(await listUndelivered(administrator)).toMatchObject([{ id, isErased: false }]);
  await stops['hidden']?.();
  code = undefined;
  expect(await retryLetter(administrator, id)).toBe(true);
  await deliverDueMail();
  await expectDropped(id);
  expect(await listUndelivered(administrator)).toEqual([]);
});

it('a letter goes to the present e-mail address of an account, a warning to the former one', async () => {
  const sentTo = async (kind: MailKind) => {
    const { id } = await queued(kind);
    const { personId } = await db().outboxMail.findUniqueOrThrow({ where: { id } });
    const data = { email: `nueva-${kind}@example.org`, locale: 'en' };
    await db().person.update({ where: { id: personId ?? '' }, data });
    await deliverDueMail();
    return taken[0]?.to[0];
  };
  expect(await sentTo('withdrawal')).toBe('nueva-withdrawal@example.org');
  taken.length = 0;
  expect(await sentTo('password-changed')).not.toContain('nueva');
  expect(taken).toHaveLength(1);
});

it('a letter that an earlier version sealed as a whole cannot be checked: it is told and erased', async () => {
  const administrator = (await actorOf(await aPerson({ isNetworkAdmin: true }))) as Person;
  const recipient = 'ana@example.org';
  const text = JSON.stringify({ subject: 'Hola', text: 'Hola', html: '<p>Hola</p>' });
  const sealed = seal('mail', recipient, text);
  await db().outboxMail.create({ data: { kind: 'invitation', recipient, locale: 'es', sealed } });
  await deliverDueMail();
  expect(taken).toEqual([]);
  expect(await listUndelivered(administrator)).toMatchObject([
    { kind: 'invitation', isErased: true, reason: 'OLDER_VERSION' },
  ]);
});
