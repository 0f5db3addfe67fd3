import { defineLetter, isOneOf, type Recipient } from '~/features/notifications/letter-kind.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { pickText } from '~/i18n/pick';
import { timeInZone } from '~/i18n/zones';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { shown } from './campaigns.policy';

/** What a letter about a campaign is about, for one of the recipient's organizations. */
export interface AboutCampaign {
  campaignId: string;
  organizationId: string;
}

/** Reads what a letter says, as long as the recipient belongs to the organization and both can be known of. */
async function readAbout({ campaignId, organizationId }: AboutCampaign, to: Recipient) {
  if (!(await isOneOf(to, organizationId))) return null;
  const campaign = await db().campaign.findFirst({
    where: { id: campaignId, organization: listed, status: { in: shown } },
    select: {
      ...{ slug: true, status: true, number: true, substance: true, softAt: true, dueAt: true },
      ...{ timeZone: true, organization: { select: { name: true } } },
      versions: { select: { number: true, texts: { select: { locale: true, title: true } } } },
      signatures: {
        where: { organizationId, organization: listed },
        select: {
          ...{ status: true, deliveredAs: true },
          version: { select: { number: true, substance: true } },
        },
      },
      outcomes: { orderBy: { createdAt: 'desc' }, take: 1, select: { kind: true } },
    },
  });
  const own = await db().organization.findFirst({
    where: { id: organizationId, ...listed },
    select: { slug: true, name: true },
  });
  if (!campaign || !own) return null;
  const { versions, signatures, ...rest } = campaign;
  const texts = versions.find(({ number }) => number === campaign.number)?.texts ?? [];
  const [signature] = signatures;
  const title = pickText(texts, to.locale, (text) => text.title)?.text ?? campaign.slug;
  return { ...rest, own, title, signature: signature ?? null };
}

type Facts = NonNullable<Awaited<ReturnType<typeof readAbout>>>;

const isOpen = ({ status, dueAt }: Facts) => status === 'open' && dueAt > now();
const counts = ({ signature, substance }: Facts) =>
  signature?.status === 'signed' && signature.version.substance === substance;

const until = ({ dueAt, timeZone }: Facts, locale: string) => timeInZone(locale, timeZone, dueAt);
const page = ({ slug }: Facts, locale: string) => env().publicUrl + links.campaign(locale, slug);
const signing = ({ slug, own }: Facts, locale: string) =>
  env().publicUrl + links.signCampaign(locale, slug, { organization: own.slug });

/** Tells whoever may sign for an organization that a campaign is open for signatures. */
export const campaignOpenLetter = defineLetter({
  kind: 'campaign-open',
  async mayStillGo(about: AboutCampaign, to) {
    const facts = await readAbout(about, to);
    return facts && isOpen(facts) && !counts(facts) ? facts : null;
  },
  write(facts, { locale }) {
    const t = translator(locale, 'campaigns');
    const { title, organization } = facts;
    return {
      subject: t('letter.open.subject', { title }),
      before: [
        t('letter.open.what', { title, organization: organization.name }),
        t('letter.until', { date: until(facts, locale) }),
      ],
      link: { url: page(facts, locale), name: t('letter.read') },
      after: [t('letter.mandateWhy', { own: facts.own.name })],
    };
  },
});

export type SignatureNews = 'confirm' | 'wording' | 'prepared';

/** Tells whoever may sign for an organization that its signature waits, or that what it signed reads differently now. */
export const campaignConfirmLetter = defineLetter({
  kind: 'campaign-confirm',
  async mayStillGo({ what, ...about }: AboutCampaign & { what: SignatureNews }, to) {
    const facts = await readAbout(about, to);
    if (!facts?.signature || !isOpen(facts)) return null;
    const { status, version } = facts.signature;
    const holds = {
      confirm: status !== 'withdrawn' && version.substance < facts.substance,
      wording: counts(facts) && version.number < facts.number,
      prepared: status === 'pending',
    };
    return holds[what] ? { ...facts, what } : null;
  },
  write({ what, ...facts }, { locale }) {
    const t = translator(locale, 'campaigns');
    const { title, own } = facts;
    // i18n keys: campaigns:letter.confirm.subject.*, campaigns:letter.confirm.what.*
    return {
      subject: t(`letter.confirm.subject.${what}`, { title }),
      before: [
        t(`letter.confirm.what.${what}`, { title, own: own.name }),
        t('letter.until', { date: until(facts, locale) }),
      ],
      link: {
        url: what === 'wording' ? page(facts, locale) : signing(facts, locale),
        name: t(what === 'wording' ? 'letter.read' : 'letter.sign'),
      },
      after: [t('letter.signatureWhy', { own: own.name })],
    };
  },
});

/** Reminds whoever may sign for an organization of a deadline that is near. */
export const campaignDueLetter = defineLetter({
  kind: 'campaign-due',
  async mayStillGo(about: AboutCampaign, to) {
    const facts = await readAbout(about, to);
    return facts && isOpen(facts) && !counts(facts) ? facts : null;
  },
  write(facts, { locale }) {
    const t = translator(locale, 'campaigns');
    const { title, own, softAt, timeZone } = facts;
    const isSoft = softAt !== null && softAt > now();
    const date = timeInZone(locale, timeZone, isSoft ? softAt : facts.dueAt);
    return {
      subject: t('letter.due.subject', { title }),
      before: [
        t(isSoft ? 'letter.due.soft' : 'letter.due.hard', { title, date }),
        t('letter.due.own', { own: own.name }),
      ],
      link: { url: signing(facts, locale), name: t('letter.sign') },
      after: [t('letter.mandateWhy', { own: own.name })],
    };
  },
});

/** Tells whoever signed what became of it: that it was delivered, and its outcome. */
export const campaignNewsLetter = defineLetter({
  kind: 'campaign-news',
  async mayStillGo({ what, ...about }: AboutCampaign & { what: 'delivered' | 'outcome' }, to) {
    const facts = await readAbout(about, to);
    const isSigner = facts?.signature?.status === 'signed' && facts.signature.deliveredAs;
    return facts && isSigner ? { ...facts, what } : null;
  },
  write({ what, ...facts }, { locale }) {
    const t = translator(locale, 'campaigns');
    const { title, own } = facts;
    const kind = facts.outcomes[0]?.kind;
    // i18n keys: campaigns:outcome.kind.*
    return {
      subject: t('letter.news.subject', { title }),
      before: [
        what === 'outcome' && kind
          ? t('letter.news.outcome', { title, outcome: t(`outcome.kind.${kind}`) })
          : t('letter.news.delivered', { title }),
      ],
      link: { url: page(facts, locale), name: t('letter.read') },
      after: [t('letter.signatureWhy', { own: own.name })],
    };
  },
});
