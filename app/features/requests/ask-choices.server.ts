import { namedValues } from '~/features/search/directory/facets.server';
import { sortedByName } from '~/i18n/alphabet';
import { addDays, dayOf } from '~/i18n/days';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { translator } from '~/i18n/messages.server';
import { longestDays, secretariat } from './requests.schema';

/** For how many days a request is open if the asker chooses no other day. */
const usualDays = 14;

/** The choices of the form to ask the network, in the reader's language. */
export async function listAskChoices(actor: Person, locale: Locale) {
  const t = translator(locale, 'requests');
  const of = async (facet: 'country' | 'language' | 'population' | 'service' | 'stage') =>
    (await namedValues(facet, locale)).flatMap(({ values }) => values);
  const terms = async (kind: 'service' | 'stage') => ({
    // i18n keys: requests:ask.group.*
    name: t(`ask.group.${kind}`),
    values: (await of(kind)).map(({ value, name }) => ({ value: `${kind}/${value}`, name })),
  });
  const areas = (await namedValues('expertise', locale)).map(({ name, values }) => ({
    name: name ?? t('ask.area'),
    values: values.map((one) => ({ value: `expertise/${one.value}`, name: one.name })),
  }));
  const today = dayOf(now());
  const rows = await db().organization.findMany({
    where: { id: { in: actor.memberships.map(({ organizationId }) => organizationId) } },
    select: { slug: true, name: true, nameLocale: true },
  });
  const own = sortedByName(locale, rows, ({ name }) => name);
  return {
    country: await of('country'),
    population: await of('population'),
    language: await of('language'),
    area: [...areas, await terms('service'), await terms('stage')],
    as: own.flatMap(({ slug, name, nameLocale }) => [
      { value: slug, name, nameLocale, isHidden: false },
      { value: `${slug}+${secretariat}`, name, nameLocale, isHidden: true },
    ]),
    firstDay: today,
    lastDay: addDays(today, longestDays),
    usualDay: addDays(today, usualDays),
  };
}

export type AskChoices = Awaited<ReturnType<typeof listAskChoices>>;
