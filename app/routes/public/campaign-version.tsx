import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { PlainText } from '~/components/plain-text';
import { WordDiff } from '~/components/word-diff';
import { Sha256 } from '~/features/agenda/campaigns/components/text-sheet';
import { getVersion } from '~/features/agenda/campaigns/version-page.server';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { localeNameIn } from '~/i18n/names';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { readActor } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await readActor(request);
  const slug = params['slug'] ?? '';
  const version = await getVersion(actor, slug, params['number'] ?? '', locale);
  if (!version) throw denied(actor, 'read.network', slug);
  const title = translator(locale, 'campaigns')('versions.number', { number: version.number });
  return { page: { title, indexed: false }, version };
}

export const meta = pageMeta;
export { campaignStyles as links } from '~/components/styles';

export default function CampaignVersionPage() {
  const { version } = useLoaderData<typeof loader>();
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  const { slug, number, change, createdAt, texts, hasBefore, isLatest } = version;
  const title = texts[0]?.title ?? slug;
  return (
    <>
      <PageHead
        crumb={
          <Link to={links.campaign(locale, slug)}>
            <bdi lang={texts[0]?.locale === locale ? undefined : texts[0]?.locale}>{title}</bdi>
          </Link>
        }
        title={t('versions.number', { number })}
        // i18n keys: campaigns:versions.change.*
        lead={`${t(`versions.change.${change}`)} · ${exactDate(locale, createdAt)}`}
      >
        {!isLatest && (
          <p className="notice">
            {t('versions.past')}{' '}
            <Link to={links.campaign(locale, slug)}>{t('versions.latest')}</Link>
          </p>
        )}
      </PageHead>
      {texts.map((text) => (
        <section key={text.locale} className="section" aria-labelledby={`in-${text.locale}`}>
          <h2 id={`in-${text.locale}`}>
            {localeNameIn(locale, text.locale)}{' '}
            {text.isAuthoritative && <span className="hint">{t('versions.counts')}</span>}
          </h2>
          {text.changes ? (
            <>
              <h3 className="text-base">{t('versions.changes')}</h3>
              <WordDiff parts={text.changes} lang={text.locale} />
            </>
          ) : (
            hasBefore && <p className="hint">{t('versions.unchanged')}</p>
          )}
          <details open={!text.changes}>
            <summary className="min-h-11 content-center">{t('versions.whole')}</summary>
            <div lang={text.locale}>
              <p className="font-semibold">{text.title}</p>
              {text.addressee && <p>{text.addressee}</p>}
              <PlainText text={text.body} />
            </div>
            <Sha256 value={text.sha256} />
          </details>
        </section>
      ))}
    </>
  );
}
