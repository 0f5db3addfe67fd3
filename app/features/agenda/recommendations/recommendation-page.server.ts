import { publishedText } from '~/features/library/resources/published-date';
import { exactDate } from '~/i18n/dates';
import type { Locale } from '~/i18n/locale';
import { links } from '~/i18n/links';
import { countryName } from '~/i18n/names';
import { pickText } from '~/i18n/pick';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, canSomewhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { slugParam } from '~/platform/slug.schema';
import {
  publishedRecommendations as published,
  readableRecommendations,
} from './recommendations.policy';

const organization = { select: { slug: true, name: true, nameLocale: true } } as const;
const linked = {
  select: { slug: true, place: true, document: { select: { symbol: true } } },
} as const;

/** When a document was issued, in words, as exactly as it is known. */
export function issuedText(locale: Locale, issued: string): string {
  const [year, month = null, day = null] = issued.split('-').map(Number);
  return year ? publishedText(locale, { year, month, day }) : '';
}

/**
 * A recommendation with its trail: what the State said, what it claims, how organizations see it, what they did.
 *
 * @returns null when there is none that the actor may read
 */
export async function getRecommendation(actor: Actor, slug: string, locale: Locale) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await db().recommendation.findFirst({
    where: { AND: [{ slug }, readableRecommendations(actor)] },
    select: {
      ...{ slug: true, place: true, level: true, countries: true, rightSlug: true, state: true },
      theme: { select: { slug: true, texts: { select: { locale: true, name: true } } } },
      texts: { select: { locale: true, text: true, addressee: true, isOfficial: true } },
      document: {
        select: {
          ...{ slug: true, symbol: true, url: true, issued: true },
          texts: { select: { locale: true, title: true, body: true } },
        },
      },
      positions: { select: { countryCode: true, position: true, source: true, url: true } },
      linksTo: { where: { to: published }, select: { kind: true, to: linked } },
      linkedFrom: { where: { from: published }, select: { kind: true, from: linked } },
      statusAssessments: {
        where: { organization: listed },
        orderBy: [{ year: 'desc' }, { createdAt: 'desc' }],
        select: {
          ...{ id: true, countryCode: true, isState: true, year: true, status: true },
          ...{ note: true, locale: true, organization },
          evidence: { select: { id: true, title: true, url: true, readOn: true } },
        },
      },
      followUps: {
        where: { organization: listed },
        orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
        select: { id: true, happenedOn: true, text: true, locale: true, organization },
      },
    },
  });
  if (!row) return null;
  const { document, texts, theme, statusAssessments, positions, linksTo, linkedFrom, ...rest } =
    row;
  const text = texts.find((one) => one.locale === locale) ?? texts[0] ?? null;
  const body = pickText(document.texts, locale, (one) => one.body)?.text ?? '';
  const title = pickText(document.texts, locale, (one) => one.title) ?? {
    text: document.symbol,
    locale,
  };
  const codes = new Set([
    ...row.countries,
    ...statusAssessments.map(({ countryCode }) => countryCode),
    ...positions.map(({ countryCode }) => countryCode),
  ]);
  const issued = issuedText(locale, document.issued);
  const url = env().publicUrl + links.recommendation(locale, slug);
  return {
    ...rest,
    text,
    document: {
      slug: document.slug,
      symbol: document.symbol,
      url: document.url,
      title,
      body,
      issued,
    },
    theme: theme && {
      slug: theme.slug,
      name: pickText(theme.texts, locale, ({ name }) => name)?.text ?? theme.slug,
    },
    countries: [...codes].map((code) => ({
      ...{ code, name: countryName(locale, code) },
      position: positions.find((one) => one.countryCode === code) ?? null,
      claims: statusAssessments.filter((one) => one.countryCode === code && one.isState),
      views: statusAssessments.filter((one) => one.countryCode === code && !one.isState),
    })),
    related: [
      ...linksTo.map(({ kind, to }) => ({ kind, isFrom: false, ...to })),
      ...linkedFrom.map(({ kind, from }) => ({ kind, isFrom: true, ...from })),
    ],
    citation: [
      body,
      `${title.text}${document.symbol ? `, ${document.symbol}` : ''}`,
      issued,
      row.place,
    ]
      .filter((part) => part !== '')
      .join('. ')
      .concat(`. Tejido, ${url}, ${exactDate(locale, now())}.`),
    can: {
      add: row.state === 'published' && canSomewhere(actor, 'recommendation.propose'),
      decide: row.state === 'proposed' && can(actor, 'recommendation.publish'),
    },
  };
}

export type RecommendationView = NonNullable<Awaited<ReturnType<typeof getRecommendation>>>;
export type CountryStatus = RecommendationView['countries'][number];
