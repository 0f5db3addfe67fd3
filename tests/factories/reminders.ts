import { profileGroups, type ProfileGroup } from '~/features/organizations/profile/profile-groups';
import { newToken } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { aLetter } from './letters';
import { unique } from './sequence';

/** Sets how many days ago an organization confirmed each group; groups that are not named were never confirmed. */
export async function confirmedDaysAgo(
  { id }: { id: string },
  days: Partial<Record<ProfileGroup, number>> | number,
  by?: { id: string },
): Promise<void> {
  const ago = (group: ProfileGroup) => (typeof days === 'number' ? days : days[group]);
  const rows = profileGroups.flatMap((group) => {
    const one = ago(group);
    if (one === undefined) return [];
    const confirmedAt = new Date(Date.now() - one * day);
    return [{ organizationId: id, group, confirmedAt, confirmedById: by?.id ?? null }];
  });
  const times = rows.map(({ confirmedAt }) => confirmedAt.getTime());
  const isWhole = rows.length === profileGroups.length;
  await db().organizationConfirmation.deleteMany({ where: { organizationId: id } });
  await db().organizationConfirmation.createMany({ data: rows });
  await db().organization.update({
    where: { id },
    data: { verifiedAt: isWhole ? new Date(Math.min(...times)) : null },
  });
}

/** A reminder that was sent to somebody. @returns the token of its link */
export async function aReminder(
  person: { id: string },
  organization: { id: string },
  wishes: { groups?: ProfileGroup[]; daysAgo?: number } = {},
): Promise<string> {
  const { token, hash } = newToken();
  const createdAt = new Date(Date.now() - (wishes.daysAgo ?? 0) * day);
  await db().reminder.create({
    data: {
      organizationId: organization.id,
      personId: person.id,
      tokenHash: hash,
      groups: wishes.groups ?? [...profileGroups],
      dueAt: new Date(),
      step: 1,
      createdAt,
    },
  });
  return token;
}

/** A letter that the mail server rejected; `erased`: one to somebody without an account. @returns its id */
export async function anUndeliveredLetter(
  wishes: { over?: boolean; erased?: boolean } = {},
): Promise<string> {
  const to = `${unique()}@example.org`;
  await aLetter(to, 'Hola');
  const { id } = await db().outboxMail.findFirstOrThrow({ where: { recipient: to } });
  await db().outboxMail.update({
    where: { id },
    data: {
      attempts: 3,
      lastError: 'EENVELOPE 550',
      failedAt: wishes.over || wishes.erased ? new Date() : null,
      ...(wishes.erased ? { kind: 'contact', sealed: null, recipient: '' } : {}),
      nextAttemptAt: new Date(Date.now() + day),
    },
  });
  return id;
}
