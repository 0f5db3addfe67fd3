import { borderPosts } from '~/features/search/places/borders';
import { namedValues } from '~/features/search/directory/facets.server';
import { shownText } from '~/features/threads/post-view';
import { postTextFields } from '~/features/threads/save-text.server';
import { sortedByName } from '~/i18n/alphabet';
import { addDays, dayOf } from '~/i18n/days';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { longestDays, type AlertInput } from './alerts.schema';
import { ownAlerts } from './alerts.policy';

/** For how many days an alert is current if its writer chooses no other day. */
const usualDays = 30;

/** The values of the facts by which alerts are found and followed, in the reader's language. */
export async function listAlertFacts(locale: Locale) {
  const of = async (facet: 'country' | 'stage') =>
    (await namedValues(facet, locale)).flatMap(({ values }) => values);
  const borders = borderPosts().map(({ slug, name }) => ({ value: slug, name }));
  return {
    country: await of('country'),
    border: sortedByName(locale, borders, ({ name }) => name),
    stage: await of('stage'),
    area: await namedValues('expertise', locale),
  };
}

export type AlertFacts = Awaited<ReturnType<typeof listAlertFacts>>;

/** The choices of the form to publish an alert. */
export async function listAlertChoices(actor: Person, locale: Locale) {
  const today = dayOf(now());
  const rows = await db().organization.findMany({
    where: { id: { in: actor.memberships.map(({ organizationId }) => organizationId) } },
    select: { slug: true, name: true, nameLocale: true },
  });
  return {
    ...(await listAlertFacts(locale)),
    as: sortedByName(locale, rows, ({ name }) => name).map(({ slug, name, nameLocale }) => {
      return { value: slug, name, nameLocale };
    }),
    firstDay: today,
    lastDay: addDays(today, longestDays - 1),
    usualDay: addDays(today, usualDays - 1),
  };
}

export type AlertChoices = Awaited<ReturnType<typeof listAlertChoices>>;

/**
 * The form as it opens: empty, or for an update with what the organization's own alert says now.
 *
 * @returns null when there is no such alert that the actor may update
 */
export async function alertForm(
  actor: Person,
  updates: string | null,
  choices: AlertChoices,
  locale: Locale,
): Promise<Partial<AlertInput> | null> {
  const until = choices.usualDay;
  if (updates === null) return { until, audience: 'network', as: choices.as[0]?.value ?? '' };
  const thread = await db().thread.findFirst({
    where: { AND: [{ slug: updates, status: 'open' }, ownAlerts(actor)] },
    select: {
      ...{ audience: true, countries: true, borders: true },
      organization: { select: { slug: true } },
      terms: { select: { kind: true, term: { select: { slug: true } } } },
      posts: {
        where: { number: 1 },
        select: { sourceLocale: true, texts: { select: postTextFields } },
      },
    },
  });
  const post = thread?.posts[0];
  if (!thread || !post) return null;
  const text = shownText(post.texts, post.sourceLocale, locale);
  const terms = (kind: string) =>
    thread.terms.filter((one) => one.kind === kind).map(({ term }) => term.slug);
  return {
    ...{ title: text?.subject ?? '', text: text?.body ?? '', until },
    ...{ country: thread.countries, border: thread.borders },
    ...{ stage: terms('stage'), area: terms('expertise') },
    audience: thread.audience === 'public' ? 'public' : 'network',
    as: thread.organization.slug,
  };
}
