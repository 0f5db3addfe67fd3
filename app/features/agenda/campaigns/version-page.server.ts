import { locales, type Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { wordDiff } from '~/platform/word-diff';
import { findCampaign } from './campaign-page.server';
import { wholeText } from './campaign-text';

/**
 * A version that others have read, with what changed in each language since the version before it.
 *
 * @param asked its number
 */
export async function getVersion(actor: Actor, slug: string, asked: string, locale: Locale) {
  const campaign = await findCampaign(actor, slug);
  const number = /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
  const version = campaign?.versions.find((one) => one.number === number && one.frozenAt !== null);
  if (!campaign || !version) return null;
  const before = campaign.versions.find((one) => one.number === number - 1);
  const { authoritativeLocale } = version;
  const order = [locale, ...locales.filter((one) => one !== locale)];
  return {
    ...{ slug: campaign.slug, audience: campaign.audience, status: campaign.status },
    ...{ number, change: version.change, createdAt: version.createdAt },
    isLatest: number === campaign.number,
    texts: order.flatMap((one) => {
      const text = version.texts.find((row) => row.locale === one);
      if (!text) return [];
      const old = before?.texts.find((row) => row.locale === one);
      const whole = wholeText(text);
      return [
        {
          ...{ locale: one, title: text.title, addressee: text.addressee, body: text.body },
          sha256: text.sha256,
          isAuthoritative: one === authoritativeLocale,
          changes:
            before && (old ? wholeText(old) : '') !== whole
              ? wordDiff(old ? wholeText(old) : '', whole)
              : null,
        },
      ];
    }),
    hasBefore: before !== undefined,
  };
}

export type VersionView = NonNullable<Awaited<ReturnType<typeof getVersion>>>;
