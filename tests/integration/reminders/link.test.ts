import { describe, expect, test } from 'vitest';
import { archiveOrganization } from '~/features/organizations/archive-organization.server';
import { verifyOrganization } from '~/features/organizations/verify-organization.server';
import { answerReminder, getReminder } from '~/features/organizations/freshness/answer.server';
import { listFreshness } from '~/features/organizations/freshness/freshness-list.server';
import { remind } from '~/features/organizations/freshness/reminding.server';
import { system } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { actorOf } from '../../factories/people';
import { aReminder } from '../../factories/reminders';
import { eachAnew, kept, letters, onDay, start } from './support/kept';

eachAnew();

const linkIn = (text: string) => /still-right\/([\w-]{43})/.exec(text)?.[1] ?? '';

describe('the link of a letter', () => {
  test('confirms when it is pressed, once; looking confirms nothing', async () => {
    const { organization, first } = await kept(170);
    await remind();
    const token = linkIn((await letters())[0]?.text ?? '');
    const before = await db().organizationConfirmation.findMany();
    expect(await getReminder(token)).toMatchObject({ isDone: false });
    expect(await db().organizationConfirmation.findMany()).toEqual(before);
    const answers = await Promise.all(Array.from({ length: 10 }, () => answerReminder(token)));
    expect(answers).toEqual(Array(10).fill(true));
    expect(await getReminder(token)).toMatchObject({ isDone: true, groups: [] });
    const entries = await db().auditEntry.findMany({ where: { action: 'organization.verify' } });
    expect(entries.map(({ actorId }) => actorId)).toEqual([first.id]);
    const fresh = await db().organizationConfirmation.findMany({
      where: { organizationId: organization.id, confirmedById: first.id },
    });
    // The texts and the facts were not due for months.
    expect(fresh).toHaveLength(5);
    expect(await listFreshness(system, { q: '', state: 'fresh', page: 1 }, 'es')).toMatchObject({
      total: 1,
    });
  });

  test('confirms only what it asked for and nobody confirmed since', async () => {
    const { organization, first } = await kept(170);
    const token = await aReminder(first, organization, { groups: ['places', 'contacts'] });
    await verifyOrganization(await actorOf(first), organization.slug, ['contacts']);
    const contacts = { organizationId: organization.id, group: 'contacts' };
    const where = { organizationId_group: contacts };
    const before = await db().organizationConfirmation.findUnique({ where });
    onDay(1);
    expect((await getReminder(token))?.groups.map(({ group }) => group)).toEqual(['places']);
    await answerReminder(token);
    expect(await db().organizationConfirmation.findUnique({ where })).toEqual(before);
    const all = await db().organizationConfirmation.findMany();
    expect(all.filter(({ confirmedAt }) => confirmedAt.getTime() >= start).length).toBe(2);
  });

  test.each([
    [
      'the role is gone',
      async ({ personId }) => db().membership.deleteMany({ where: { personId } }),
    ],
    [
      'the person is disabled',
      ({ personId }) =>
        db().person.update({ where: { id: personId }, data: { disabledAt: new Date() } }),
    ],
    ['the account is erased', ({ personId }) => db().person.delete({ where: { id: personId } })],
    ['the organization is archived', ({ slug }) => archiveOrganization(system, slug)],
    [
      'the organization is hidden for safety',
      ({ slug }) =>
        db().organization.update({
          where: { slug },
          data: { hiddenForSafetyAt: new Date(), hidingReason: 'x' },
        }),
    ],
    ['60 days are over', () => Promise.resolve(onDay(61))],
  ] as [string, (of: { personId: string; slug: string }) => Promise<unknown>][])(
    'is dead when %s',
    async (_why, end) => {
      const { organization, first } = await kept(170);
      const token = await aReminder(first, organization);
      expect(await getReminder(token)).not.toBeNull();
      await end({ personId: first.id, slug: organization.slug });
      expect(await getReminder(token)).toBeNull();
      expect(await answerReminder(token)).toBe(false);
      expect(await db().auditEntry.count({ where: { action: 'organization.verify' } })).toBe(0);
    },
  );

  test('that was made up is none', async () => {
    for (const token of ['', 'x', 'x'.repeat(43), '../x', `${'x'.repeat(42)}\u0000`])
      expect([await getReminder(token), await answerReminder(token)]).toEqual([null, false]);
  });
});
