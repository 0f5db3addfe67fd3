import type { TFunction } from 'i18next';
import { exactDate } from '~/i18n/dates';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { localeNameIn } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import { plainBlocks } from '~/platform/plain-text';
import { findCampaign, readingText, type FoundCampaign } from '../campaign-page.server';
import { shown } from '../campaigns.policy';
import { readSignatories, type Signatories } from '../signatories.server';
import type { DocumentBlock, SignedDocument } from './blocks';

/** A campaign whose document the actor may have, with who signed; null before it is open. */
export async function findDocument(actor: Actor, slug: string, locale: Locale) {
  const campaign = await findCampaign(actor, slug);
  if (!campaign || !shown.includes(campaign.status)) return null;
  return { campaign, signatories: await readSignatories(campaign, locale) };
}

/** The document of a campaign in one language: the text, who signed by country, and where it comes from. */
export function makeDocument(
  campaign: FoundCampaign,
  signatories: Signatories,
  locale: Locale,
): SignedDocument {
  const t = translator(locale, 'campaigns');
  const text = readingText(campaign.version, locale);
  if (!text) return { lang: locale, title: campaign.slug, blocks: [] };
  const lang = text.locale === locale ? {} : { lang: text.locale };
  const written = (kind: DocumentBlock['kind'], words: string) => ({ kind, text: words, ...lang });
  return {
    lang: locale,
    title: text.title,
    blocks: [
      // i18n keys: campaigns:kind.*
      { kind: 'kind', text: t(`kind.${campaign.kind}`) },
      written('title', text.title),
      ...(text.addressee ? [written('addressee', text.addressee)] : []),
      ...bodyOf(text.body).map(({ kind, text: words }) => written(kind, words)),
      ...signedBy(t, locale, campaign, signatories),
      ...notes(t, locale, campaign, text),
    ],
  };
}

function bodyOf(body: string): DocumentBlock[] {
  return plainBlocks(body).flatMap(({ kind, lines }): DocumentBlock[] => {
    const words = lines.map((spans) => spans.map(({ text }) => text).join(''));
    if (kind === 'list') return words.map((text) => ({ kind: 'item', text: `•  ${text}` }));
    if (kind === 'numbers')
      return words.map((text, at) => ({ kind: 'item', text: `${at + 1}.  ${text}` }));
    return [{ kind: 'text', text: words.join('\n') }];
  });
}

function signedBy(
  t: TFunction<'campaigns'>,
  locale: Locale,
  { number }: FoundCampaign,
  { total, countries, withdrawn }: Signatories,
): DocumentBlock[] {
  return [
    { kind: 'heading', text: t('signatories.total', { count: total }) },
    ...countries.flatMap(({ country, signatories }): DocumentBlock[] => [
      { kind: 'country', text: country?.name ?? t('signatories.noCountry') },
      ...signatories.map(({ name, person, version }): DocumentBlock => {
        const who = person ? ` — ${[person.name, person.capacity].filter(Boolean).join(', ')}` : '';
        const which = version < number ? ` (${t('signatories.version', { number: version })})` : '';
        return { kind: 'name', text: name + who + which };
      }),
    ]),
    ...withdrawn.map(({ name, at }): DocumentBlock => {
      const date = exactDate(locale, at);
      return { kind: 'note', text: t('document.withdrawn', { name, date }) };
    }),
  ];
}

function notes(
  t: TFunction<'campaigns'>,
  locale: Locale,
  campaign: FoundCampaign,
  text: NonNullable<ReturnType<typeof readingText>>,
): DocumentBlock[] {
  const { authoritativeLocale, isAuthoritative, isOutdated, sha256 } = text;
  const language = localeNameIn(locale, authoritativeLocale);
  return [
    t(isAuthoritative ? 'text.counts' : 'text.translation', { language }),
    ...(isOutdated ? [t('text.outdated')] : []),
    ...(campaign.number > 1 ? [t('document.version', { number: campaign.number })] : []),
    ...(campaign.frozenAt
      ? [t('document.closed', { date: exactDate(locale, campaign.frozenAt) })]
      : [t('document.open')]),
    ...(campaign.deliveredAt
      ? [t('document.delivered', { date: exactDate(locale, campaign.deliveredAt) })]
      : []),
    `SHA-256 ${sha256}`,
  ].map((words): DocumentBlock => ({ kind: 'note', text: words }));
}
