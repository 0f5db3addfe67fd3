import { perLocale, type Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import { pickText } from '~/i18n/pick';
import { sortedByName } from '~/i18n/alphabet';
import { dayAndTimeIn } from '~/i18n/zones';
import { addDays, dayOf } from '~/i18n/days';
import type { Person } from '~/platform/auth/actor';
import { can, ownedWhere } from '~/platform/auth/permissions';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { readableCampaigns } from './campaigns.policy';
import { listedFields, listingsOf } from './campaign-list.server';
import { findCampaign } from './campaign-page.server';
import { isOutdated } from './campaign-text';
import type { LeadAction } from './campaigns.schema';
import { canStep } from './lead-campaign.server';
import { readSignatories } from './signatories.server';

/** For those who lead a campaign: its text for the form, its deadlines, who signed and who must confirm. */
export async function getLed(actor: Person, slug: string, locale: Locale) {
  const campaign = await findCampaign(actor, slug);
  if (!campaign || !can(actor, 'campaign.lead', campaign.organizationId)) return null;
  const { version, status, timeZone, softAt, dueAt } = campaign;
  const textOf = (of: 'title' | 'addressee' | 'body') =>
    perLocale((one) => version.texts.find((row) => row.locale === one)?.[of] ?? '');
  const [due, time] = dayAndTimeIn(timeZone, dueAt);
  const waiting = await db().signature.findMany({
    where: { campaignId: campaign.id, status: { not: 'withdrawn' }, organization: listed },
    select: {
      status: true,
      version: { select: { substance: true } },
      organization: { select: { slug: true, name: true, nameLocale: true } },
    },
  });
  const of = (rows: typeof waiting) =>
    sortedByName(locale, rows, ({ organization }) => organization.name).map(
      ({ organization }) => organization,
    );
  const may = (step: LeadAction['do']) => canStep(step, status);
  return {
    ...{ slug: campaign.slug, status, audience: campaign.audience, number: campaign.number },
    title: pickText(version.texts, locale, ({ title }) => title)?.text ?? campaign.slug,
    values: {
      ...{ title: textOf('title'), addressee: textOf('addressee'), body: textOf('body') },
      authoritative: version.authoritativeLocale,
    },
    outdated: version.texts
      .filter((row) => isOutdated(version.texts, row.locale))
      .map((row) => row.locale),
    deadlines: {
      ...{ due, time, zone: timeZone },
      soft: softAt ? dayAndTimeIn(timeZone, softAt)[0] : '',
    },
    dueAt,
    signed: (await readSignatories(campaign, locale)).total,
    toConfirm: of(
      waiting.filter(
        (one) => one.status === 'signed' && one.version.substance !== campaign.substance,
      ),
    ),
    pending: of(waiting.filter((one) => one.status === 'pending')),
    deliveries: campaign.deliveries,
    today: dayOf(now()),
    can: {
      write: status === 'draft' || status === 'consultation' || status === 'open',
      ...{ consult: may('consult'), open: may('open'), freeze: may('freeze') },
      ...{ deliver: may('deliver'), outcome: may('outcome'), close: may('close') },
      deadlines: may('deadlines'),
    },
  };
}

export type LedView = NonNullable<Awaited<ReturnType<typeof getLed>>>;

/** The campaigns that concern a person: those that wait for their organizations' signature, and their own. */
export async function listOwnCampaigns(actor: Person, locale: Locale) {
  const ids = actor.memberships.map(({ organizationId }) => organizationId);
  const take = 50;
  const [led, open] = await Promise.all([
    db().campaign.findMany({
      where: { organization: listed, ...ownedWhere(actor, 'campaign.lead') },
      orderBy: { id: 'desc' },
      take,
      select: listedFields,
    }),
    db().campaign.findMany({
      where: { AND: [readableCampaigns(actor), { status: 'open', dueAt: { gt: now() } }] },
      orderBy: { dueAt: 'asc' },
      take,
      select: {
        ...{ ...listedFields, substance: true },
        signatures: {
          where: { organizationId: { in: ids }, status: 'signed' },
          select: { version: { select: { substance: true } } },
        },
      },
    }),
  ]);
  const waiting = open.filter(
    ({ signatures, substance }) => !signatures.some((one) => one.version.substance === substance),
  );
  return {
    led: await listingsOf(led, locale),
    waiting: await listingsOf(waiting, locale),
  };
}

/** The choices of the form for a new campaign. */
export async function listCampaignChoices(actor: Person, locale: Locale) {
  const countries = await db().country.findMany({
    orderBy: [{ corridor: 'desc' }, { code: 'asc' }],
    select: { code: true },
  });
  const today = dayOf(now());
  return {
    as: sortedByName(locale, actor.memberships, ({ name }) => name).map(({ slug, name }) => ({
      value: slug,
      name,
    })),
    country: countries.map(({ code }) => ({ value: code, name: countryName(locale, code) })),
    today,
    usualSoft: addDays(today, 14),
    usualDue: addDays(today, 21),
  };
}

export type CampaignChoices = Awaited<ReturnType<typeof listCampaignChoices>>;
