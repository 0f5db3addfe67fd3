import { namedValues } from '~/features/search/directory/facets.server';
import { sortedByName } from '~/i18n/alphabet';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';

/** The choices of the form to announce an event. */
export async function listEventChoices(actor: Person, locale: Locale) {
  const rows = await db().organization.findMany({
    where: { id: { in: actor.memberships.map(({ organizationId }) => organizationId) } },
    select: { slug: true, name: true, nameLocale: true },
  });
  return {
    language: (await namedValues('language', locale)).flatMap(({ values }) => values),
    as: sortedByName(locale, rows, ({ name }) => name).map(({ slug, name, nameLocale }) => {
      return { value: slug, name, nameLocale };
    }),
  };
}

export type EventChoices = Awaited<ReturnType<typeof listEventChoices>>;
