import { listNamesThatWait } from '../../names/name-requests.server';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, organizationsWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { administrationOf } from './administrators';
import { administratorFields, administratorsOf } from './administrators.server';

/**
 * What an organization needs to keep going without the people who look after it now: its administrators, who
 * else could become one, its name and slug, and who may write to it.
 *
 * @returns null when the actor may not see this
 */
export async function getContinuity(actor: Actor, slug: string) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await db().organization.findFirst({
    where: { ...listed, ...organizationsWhere(actor, 'organization.continue'), slug },
    select: {
      ...{ id: true, slug: true, name: true, nameLocale: true, contactForm: true },
      memberships: administratorFields,
    },
  });
  if (!row) return null;
  const others = await db().membership.findMany({
    where: {
      organizationId: row.id,
      person: { disabledAt: null, ...(actor.kind === 'person' ? { id: { not: actor.id } } : {}) },
    },
    select: { role: true, person: { select: { id: true, name: true } } },
  });
  const { id, memberships, contactForm, ...organization } = row;
  const administrators = administratorsOf(memberships);
  return {
    organization,
    namesThatWait: await listNamesThatWait(id),
    administrators,
    state: administrationOf(administrators, now()),
    others: others.map(({ role, person }) => ({
      ...person,
      isAdministrator: role === 'organization_admin',
    })),
    writers: contactForm ?? ('public' as const),
    can: {
      withdraw: can(actor, 'organization.withdraw', id),
      export: can(actor, 'organization.export', id),
      step: administrators.some((one) => actor.kind === 'person' && one.id === actor.id),
    },
  };
}

export type Continuity = NonNullable<Awaited<ReturnType<typeof getContinuity>>>;
