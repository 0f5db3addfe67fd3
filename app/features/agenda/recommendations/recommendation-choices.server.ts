import { listTerms } from '~/features/taxonomy/taxonomy.server';
import { sortedByName } from '~/i18n/alphabet';
import { dayOf } from '~/i18n/days';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName } from '~/i18n/names';
import { pickText } from '~/i18n/pick';
import type { Person } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { rights } from '../rights/rights.schema';
import { shownRecommendations } from './recommendations.policy';
import { listSourceDocuments } from './recommendation-list.server';

/** The choices of the forms about recommendations, in the reader's language. */
export async function listRecommendationChoices(actor: Person, locale: Locale) {
  const t = translator(locale, 'rights');
  const [documents, terms, countries, own] = await Promise.all([
    listSourceDocuments(locale),
    listTerms('expertise', locale),
    db().country.findMany({
      orderBy: [{ corridor: 'desc' }, { code: 'asc' }],
      select: { code: true },
    }),
    db().organization.findMany({
      where: { id: { in: actor.memberships.map(({ organizationId }) => organizationId) } },
      select: { slug: true, name: true, nameLocale: true },
    }),
  ]);
  return {
    as: sortedByName(locale, own, ({ name }) => name).map(({ slug, name, nameLocale }) => ({
      value: slug,
      name,
      ...(nameLocale === locale ? {} : { lang: nameLocale }),
    })),
    document: documents.map(({ slug, symbol, title }) => ({
      value: slug,
      name: [symbol, title.text].filter((part) => part !== '').join(' · '),
    })),
    theme: terms.map(({ slug, name }) => ({ value: slug, name })),
    country: countries.map(({ code }) => ({ value: code, name: countryName(locale, code) })),
    // i18n keys: rights:name.*
    right: rights.map(({ slug }) => ({ value: slug, name: t(`name.${slug}`) })),
    today: dayOf(now()),
  };
}

export type RecommendationChoices = Awaited<ReturnType<typeof listRecommendationChoices>>;

/** The proposals that wait for the secretariat; null for other people. */
export async function listProposals(actor: Person, locale: Locale) {
  if (!can(actor, 'recommendation.publish')) return null;
  const rows = await db().recommendation.findMany({
    where: { state: 'proposed', ...shownRecommendations },
    orderBy: { proposedAt: 'asc' },
    take: 100,
    select: {
      ...{ slug: true, place: true, proposedAt: true },
      document: { select: { symbol: true } },
      organization: { select: { slug: true, name: true, nameLocale: true } },
      texts: { select: { locale: true, text: true } },
    },
  });
  return rows.map(({ texts, document, ...row }) => ({
    ...row,
    symbol: document.symbol,
    text: pickText(texts, locale, ({ text }) => text) ?? { text: row.slug, locale },
  }));
}

export type Proposal = NonNullable<Awaited<ReturnType<typeof listProposals>>>[number];
