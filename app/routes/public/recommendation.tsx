import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign, LanguageLabel } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { PlainText } from '~/components/plain-text';
import { SavedNotice } from '~/components/saved-notice';
import { Split } from '~/components/split';
import { CountryTrail, Source } from '~/features/agenda/recommendations/components/country-trail';
import { getRecommendation } from '~/features/agenda/recommendations/recommendation-page.server';
import { isRight } from '~/features/agenda/rights/rights.schema';
import { calendarDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { readActor } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await readActor(request);
  const slug = params['slug'] ?? '';
  const recommendation = await getRecommendation(actor, slug, locale);
  if (!recommendation) throw denied(actor, 'recommendation.publish', slug);
  const { document, place, state } = recommendation;
  const title = [document.symbol || document.title.text, place].filter(Boolean).join(', ');
  return { page: { title, indexed: state === 'published' }, recommendation };
}

export const meta = pageMeta;
export { campaignStyles as links } from '~/components/styles';

export default function RecommendationPage() {
  const { page, recommendation } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['recommendations', 'rights']);
  const locale = useLocale();
  const [search] = useSearchParams();
  const { text, document, level, rightSlug, theme, countries, followUps, related, can } =
    recommendation;
  const done = ['proposed', 'added'].find((one) => one === search.get('done'));
  const lang = text && text.locale !== locale ? text.locale : undefined;
  return (
    <>
      <PageHead
        crumb={<Link to={links.recommendations(locale)}>{t('list.title')}</Link>}
        title={page.title}
        lead={<Foreign value={document.title} />}
      >
        {/* i18n keys: recommendations:done.*, recommendations:state.* */}
        {done && <SavedNotice>{t(`done.${done}`)}</SavedNotice>}
        {recommendation.state !== 'published' && (
          <p className="notice">{t(`state.${recommendation.state}`)}</p>
        )}
      </PageHead>
      {text && (
        <section className="sheet" aria-label={t('page.text')}>
          {lang && <LanguageLabel locale={text.locale} />}
          {text.addressee && (
            <p className="note">
              {t('page.to')} <bdi lang={lang}>{text.addressee}</bdi>
            </p>
          )}
          <PlainText text={text.text} lang={lang} />
          <p className="hint mt-4">{t(text.isOfficial ? 'page.official' : 'page.translation')}</p>
        </section>
      )}
      <dl className="facts my-4">
        <dt>{t('page.source')}</dt>
        <dd>
          <Source
            title={[document.body, document.symbol, document.issued].filter(Boolean).join(', ')}
            url={document.url}
          />
        </dd>
        <dt>{t('page.level')}</dt>
        <dd>{t(`level.${level}`)}</dd>
        {isRight(rightSlug) && (
          <>
            <dt>{t('page.right')}</dt>
            {/* i18n keys: rights:name.* */}
            <dd>{t(`rights:name.${rightSlug}`)}</dd>
          </>
        )}
        {theme && (
          <>
            <dt>{t('page.theme')}</dt>
            <dd>
              <Link to={links.expertiseArea(locale, theme.slug)}>{theme.name}</Link>
            </dd>
          </>
        )}
      </dl>
      {can.add && (
        <p className="actions mt-4">
          <Link className="button" to={links.addToRecommendation(locale, recommendation.slug)}>
            {t('add.link')}
          </Link>
        </p>
      )}
      {countries.map((country) => (
        <CountryTrail key={country.code} country={country} />
      ))}
      {followUps.length > 0 && (
        <Split id="follow-ups" title={t('page.followUps')}>
          <ul>
            {followUps.map((one) => (
              <li key={one.id} className="border-b border-line py-3">
                <p className="note">
                  {calendarDate(locale, one.happenedOn)} · <OwnName of={one.organization} />
                </p>
                {one.locale !== locale && <LanguageLabel locale={one.locale} />}
                <PlainText text={one.text} lang={one.locale === locale ? undefined : one.locale} />
              </li>
            ))}
          </ul>
        </Split>
      )}
      {related.length > 0 && (
        <Split id="related" title={t('page.related')}>
          <ul>
            {related.map((one) => (
              <li key={`${one.kind} ${one.slug}`}>
                {/* i18n keys: recommendations:link.to.*, recommendations:link.from.* */}
                {t(`link.${one.isFrom ? 'from' : 'to'}.${one.kind}`)}{' '}
                <Link to={links.recommendation(locale, one.slug)}>
                  {[one.document.symbol, one.place].filter(Boolean).join(', ') || one.slug}
                </Link>
              </li>
            ))}
          </ul>
        </Split>
      )}
      <Split id="cite" title={t('page.cite')}>
        <p className="wrap-anywhere" data-citation>
          {recommendation.citation}
        </p>
      </Split>
    </>
  );
}
