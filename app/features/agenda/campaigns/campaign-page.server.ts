import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import { pickText } from '~/i18n/pick';
import type { Actor } from '~/platform/auth/actor';
import { can, canSomewhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { readableCampaigns, shown } from './campaigns.policy';
import { isOutdated, type VersionTextRow } from './campaign-text';
import { readSignatories } from './signatories.server';
import { versionTextFields } from './write-texts.server';

/** What everything about one campaign is read from: the page, its documents and the pages to sign and lead it. */
export async function findCampaign(actor: Actor, slug: string) {
  if (!slugParam.safeParse(slug).success) return null;
  const campaign = await db().campaign.findFirst({
    where: { AND: [{ slug }, readableCampaigns(actor)] },
    select: {
      ...{ id: true, slug: true, kind: true, status: true, audience: true, number: true },
      ...{ substance: true, countries: true, softAt: true, dueAt: true, timeZone: true },
      ...{ organizationId: true, createdAt: true, openedAt: true, frozenAt: true },
      ...{ deliveredAt: true, closedAt: true },
      organization: { select: { slug: true, name: true, nameLocale: true } },
      versions: {
        orderBy: { number: 'desc' },
        select: {
          ...{ number: true, substance: true, change: true, authoritativeLocale: true },
          ...{ createdAt: true, frozenAt: true },
          texts: { select: versionTextFields },
        },
      },
      deliveries: {
        orderBy: { deliveredOn: 'asc' },
        select: { id: true, recipient: true, deliveredOn: true, receipt: true },
      },
      outcomes: {
        orderBy: { happenedOn: 'desc' },
        select: {
          ...{ id: true, kind: true, happenedOn: true },
          texts: { select: { locale: true, note: true } },
        },
      },
    },
  });
  const [version] = campaign?.versions ?? [];
  return campaign && version ? { ...campaign, version } : null;
}

export type FoundCampaign = NonNullable<Awaited<ReturnType<typeof findCampaign>>>;

/** A version's text as a reader of a language sees it, and how it stands to the one that counts. */
export function readingText(
  { authoritativeLocale, texts }: { authoritativeLocale: Locale; texts: VersionTextRow[] },
  locale: Locale,
) {
  const counts = texts.find((text) => text.locale === authoritativeLocale);
  const own = texts.find((text) => text.locale === locale) ?? counts;
  if (!own) return null;
  return {
    ...{ locale: own.locale, title: own.title, addressee: own.addressee, body: own.body },
    sha256: own.sha256,
    isAuthoritative: own === counts,
    authoritativeLocale,
    isOutdated: isOutdated(texts, own.locale),
  };
}

/**
 * A campaign with the signatures that count.
 *
 * @returns null when there is no such campaign that the actor may read
 */
export async function getCampaign(actor: Actor, slug: string, locale: Locale) {
  const campaign = await findCampaign(actor, slug);
  if (!campaign) return null;
  const { version, versions, outcomes, countries, organizationId, ...rest } = campaign;
  const isShown = shown.includes(campaign.status);
  return {
    ...rest,
    text: readingText(version, locale),
    countries: countries.map((code) => ({ code, name: countryName(locale, code) })),
    versions: versions
      .filter(({ frozenAt }) => frozenAt !== null)
      .map(({ number, change, createdAt }) => ({ number, change, createdAt })),
    outcomes: outcomes.map(({ texts, ...one }) => ({
      ...one,
      note: pickText(texts, locale, ({ note }) => note),
    })),
    signatories: isShown ? await readSignatories(campaign, locale) : null,
    isTaking: campaign.status === 'open' && campaign.dueAt > now(),
    can: {
      lead: can(actor, 'campaign.lead', organizationId),
      sign: canSomewhere(actor, 'campaign.sign'),
    },
  };
}

export type CampaignView = NonNullable<Awaited<ReturnType<typeof getCampaign>>>;
