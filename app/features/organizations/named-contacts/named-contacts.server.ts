import { recordAudit } from '~/features/audit/audit.server';
import { sortedByName } from '~/i18n/alphabet';
import type { Locale } from '~/i18n/locale';
import { pickText } from '~/i18n/pick';
import type { Actor, Person } from '~/platform/auth/actor';
import { audienceWhere } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { organizationsWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import type { NamePlace, ShownName } from './named-contacts.schema';

/**
 * The names that people show beside the roles of an organization, as far as the actor may see. Each was
 * given by the person, on a day, and is gone with their membership or once their account is disabled.
 *
 * @returns by the role's slug
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

/** A person's organizations with the roles beside which they may show their name, and where they do. */
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
  const named = ({ slug, texts }: (typeof rows)[number]['contacts'][number]['role']) => ({
    slug,
    name: pickText(texts, locale, ({ name }) => name)?.text ?? slug,
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
 * Shows a person's own name beside a role of an organization of theirs that has such a contact; done again it
 * changes the name or the audience. With it goes the day of their consent.
 *
 * @returns false when there is no such contact, or it is not theirs to name
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

/** Takes a person's own name back, at once and everywhere. @returns false when it was not there */
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
  return recordAudit(tx, {
    actor,
    action,
    objectType: 'person',
    objectId: actor.id,
    organizationId,
  });
}
