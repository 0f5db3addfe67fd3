import { pickText } from '~/i18n/pick';
import { borderPosts } from '~/features/search/places/borders';
import { countryName } from '~/i18n/names';
import type { Locale } from '~/i18n/locale';
import type { Prisma } from '~/platform/db/generated/client';
import { now } from '~/platform/clock.server';
import { shownUntil } from '~/platform/page-turns.server';
import { alertState } from './alert-state';
import { shownJudgments } from './alerts.policy';

/** The `select` of an alert in a list. */
export const alertFields = {
  ...{ id: true, slug: true, status: true, audience: true, countries: true, borders: true },
  ...{ createdAt: true, closedAt: true, expiresAt: true, organizationId: true },
  organization: { select: { slug: true, name: true, nameLocale: true } },
  supersededBy: { select: { slug: true } },
  terms: {
    where: { term: { retiredAt: null } },
    select: {
      kind: true,
      term: { select: { slug: true, texts: { select: { locale: true, name: true } } } },
    },
  },
  posts: {
    where: { OR: [{ number: 1 }, shownJudgments] },
    orderBy: { number: 'asc' },
    select: {
      ...{ number: true, kind: true, createdAt: true },
      organization: { select: { slug: true, name: true, nameLocale: true } },
      texts: { where: { origin: { not: 'machine' } }, select: { locale: true, subject: true } },
    },
  },
} as const satisfies Prisma.ThreadSelect;

type AlertRow = Prisma.ThreadGetPayload<{ select: typeof alertFields }>;

/** An alert as lists show it, at this moment; a page that shows it is cached until it expires at most. */
export function alertListing(row: AlertRow, locale: Locale) {
  const at = now();
  shownUntil(row.expiresAt);
  const judgments = row.posts.filter(({ number }) => number > 1);
  const titles = row.posts.flatMap((post) => (post.number === 1 ? post.texts : []));
  const slug = row.slug ?? '';
  const posts = borderPosts();
  return {
    ...{ id: row.id, slug, audience: row.audience, organization: row.organization },
    state: alertState({ ...row, judgments: judgments.map(({ kind }) => kind) }, at),
    title: pickText(titles, locale, ({ subject }) => subject) ?? { text: slug, locale },
    countries: row.countries.map((code) => ({ code, name: countryName(locale, code) })),
    borders: row.borders.map((one) => posts.find((post) => post.slug === one)?.name ?? one),
    terms: row.terms.map(
      ({ term }) => pickText(term.texts, locale, ({ name }) => name)?.text ?? term.slug,
    ),
    createdAt: row.createdAt,
    closedAt: row.closedAt,
    expiresAt: row.expiresAt,
    confirmedAt: judgments.find(({ kind }) => kind === 'verification')?.createdAt ?? null,
  };
}

export type AlertListing = ReturnType<typeof alertListing>;
