import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import { sortedByName } from '~/i18n/alphabet';
import type { Locale } from '~/i18n/locale';
import { nameOf } from '~/i18n/pick';
import type { Actor, Person } from '~/platform/auth/actor';
import { audienceWhere } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { organizationsWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import type { NamePlace, ShownName } from './named-contacts.schema';

/**
 * The names that people show beside the roles of an organization, as far as the actor may see them. Each
 * person gave theirs with their consent, whose day is stored. A name disappears when the membership ends or
 * the account is disabled.
 *
 * @returns the names, each with its role's slug
 */
export async function listNamesAt(actor: Actor, organizationId: string) {
  const rows = await db().namedContact.findMany({
    where: { AND: [audienceWhere(actor), { organizationId }] },
    orderBy: { consentedAt: 'asc' },
    select: { name: true, consentedAt: true, role: { select: { slug: true } } },
  });
  return rows.map(({ role, ...rest }) => ({ ...rest, role: role.slug }));
}

const words = { select: { locale: true, name: true } } as const;

/** A person's organizations, with the roles beside which they show their name and those beside which they could. */
export async function listOwnNames(actor: Person, locale: Locale) {
  const role = { select: { slug: true, texts: words } } as const;
  const rows = await db().organization.findMany({
    where: { ...listed, ...organizationsWhere(actor, 'account.name') },
    select: {
      slug: true,
      name: true,
      nameLocale: true,
      contacts: { orderBy: { position: 'asc' }, select: { role } },
      namedContacts: {
        where: { personId: actor.id },
        orderBy: { consentedAt: 'asc' },
        select: { name: true, audience: true, consentedAt: true, role },
      },
    },
  });
  const named = (role: (typeof rows)[number]['contacts'][number]['role']) => ({
    slug: role.slug,
    name: nameOf(role, locale).text,
  });
  const inOrder = sortedByName(locale, rows, ({ name }) => name);
  return inOrder.map(({ contacts, namedContacts, ...organization }) => {
    const shown = namedContacts.map((one) => ({ ...one, role: named(one.role) }));
    const taken = new Set(shown.map((one) => one.role.slug));
    const roles = new Map(contacts.map((one) => [one.role.slug, named(one.role)]));
    return {
      ...organization,
      shown,
      roles: [...roles.values()].filter(({ slug }) => !taken.has(slug)),
    };
  });
}

export type OwnNames = Awaited<ReturnType<typeof listOwnNames>>;

/**
 * Shows a person's own name beside a role of one of their organizations that has a contact for it. Calling it
 * again changes the name or audience. The day of consent is stored with the name.
 *
 * @returns false when there is no such contact, or the person may not show their name there
 */
export async function showOwnName(actor: Person, input: ShownName): Promise<boolean> {
  const { organization: slug, role } = input.place;
  return db().$transaction(async (tx) => {
    const contact = await tx.organizationContact.findFirst({
      where: {
        role: { slug: role },
        organization: { ...listed, ...organizationsWhere(actor, 'account.name'), slug },
      },
      select: { roleId: true, organizationId: true },
    });
    if (!contact) return false;
    const key = { personId: actor.id, ...contact };
    const shown = { name: input.name, audience: input.audience, consentedAt: now() };
    await tx.namedContact.upsert({
      where: { personId_organizationId_roleId: key },
      create: { ...key, ...shown },
      update: shown,
      select: { personId: true },
    });
    await record(tx, actor, 'person.show-name', contact.organizationId);
    return true;
  });
}

/** Removes a person's name from a role at once. @returns false when it was not shown */
export async function hideOwnName(actor: Person, place: NamePlace): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const row = await tx.namedContact.findFirst({
      where: {
        personId: actor.id,
        organization: { slug: place.organization },
        role: { slug: place.role },
      },
      select: { personId: true, organizationId: true, roleId: true },
    });
    if (!row) return false;
    await tx.namedContact.delete({
      where: { personId_organizationId_roleId: row },
      select: { personId: true },
    });
    await record(tx, actor, 'person.hide-name', row.organizationId);
    return true;
  });
}

function record(
  tx: Parameters<typeof recordAudit>[0],
  actor: Person,
  action: 'person.show-name' | 'person.hide-name',
  organizationId: string,
) {
  return recordAudit(tx, { actor, action, ...aboutPerson(actor.id), organizationId });
}
