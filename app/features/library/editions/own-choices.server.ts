import { editableResources } from '../resources/resources.policy';
import type { Locale } from '~/i18n/locale';
import { titleOf } from '~/i18n/pick';
import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';

// A longer list would be unusable, and people usually mean one of their latest resources.
const MOST = 200;

/** The actor's other resources to choose an edition from, latest first. */
export async function listOwnChoices(actor: Person, slug: string, locale: Locale) {
  const rows = await db().resource.findMany({
    where: { AND: [{ slug: { not: slug } }, editableResources(actor)] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { slug: true, texts: { select: { locale: true, title: true } } },
  });
  return rows.map((row) => {
    const title = titleOf(row, locale);
    return {
      value: row.slug,
      name: title.text,
      lang: title.locale !== locale ? title.locale : undefined,
    };
  });
}
