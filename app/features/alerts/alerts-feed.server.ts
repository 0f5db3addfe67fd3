import type { AtomFeed } from '~/features/library/citations/atom';
import { notAtRisk } from '~/features/protection/raised-risk.server';
import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { visitor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { env } from '~/platform/env.server';
import { alertFields, alertListing, type AlertListing } from './alert-fields.server';
import { matching } from './alert-list.server';
import type { AlertQuery } from './alert-query.schema';
import { isConfirmed } from './alerts.policy';

const MOST = 50;

/** For how many days after its end an alert stays in the feed, with its end in its title. */
const endedDays = 30;

/**
 * A feed of the alerts that everybody reads and that another organization confirmed. Programs keep what they once
 * read, so an alert that ended stays for a while and says so.
 */
export async function alertsFeed(query: AlertQuery, locale: Locale): Promise<AtomFeed> {
  const origin = env().publicUrl;
  const t = translator(locale, 'alerts');
  const since = new Date(now().getTime() - endedDays * day);
  const rows = await db().thread.findMany({
    where: {
      AND: [
        ...[await matching(visitor, query), isConfirmed, { expiresAt: { gt: since } }],
        // Programs keep what they read: what is at raised risk is not given to them.
        { organization: notAtRisk },
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: alertFields,
  });
  const alerts = rows.map((row) => alertListing(row, locale));
  const { q, country, border, stage, area } = query;
  const facets = { q, country, border, stage, area };
  return {
    title: t('feed.title'),
    lang: locale,
    self: origin + links.alertsFeed(locale, facets),
    page: origin + links.alerts(locale, facets),
    updated: new Date(Math.max(0, ...alerts.map((one) => changedAt(one).getTime()))),
    entries: alerts.map((one) => ({
      id: `urn:uuid:${one.id}`,
      // i18n keys: alerts:state.*
      title:
        one.state === 'confirmed'
          ? one.title.text
          : `[${t(`state.${one.state}`)}] ${one.title.text}`,
      titleLang: one.title.locale,
      summary: null,
      url: origin + links.alert(locale, one.slug),
      author: one.organization.name,
      category: { term: 'alert', label: t('kind') },
      published: one.createdAt,
      updated: changedAt(one),
    })),
  };
}

/** When an alert changed last: it was published, confirmed, ended or expired. */
function changedAt({ createdAt, confirmedAt, closedAt, expiresAt, state }: AlertListing): Date {
  if (state === 'expired' && expiresAt) return expiresAt;
  return closedAt ?? confirmedAt ?? createdAt;
}
