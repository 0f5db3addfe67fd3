import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Sentence, unfilled } from '~/components/sentence';
import { Findings, Principles } from '~/features/directory/components/about-parts';
import { PartnerNames } from '~/features/directory/components/partner-names';
import { listFoundingPartners } from '~/features/directory/founding-partners.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const partners = await listFoundingPartners(await readActor(request), locale);
  const t = translator(locale, 'about');
  return { page: { title: t('title'), description: t('lead') }, partners };
}

export const meta = pageMeta;

export default function AboutPage() {
  const { partners } = useLoaderData<typeof loader>();
  const { t } = useTranslation('about');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <section className="section">
        <h2>{t('study.title')}</h2>
        <div className="prose">
          <p>
            <Sentence
              text={t('study.origin', unfilled)}
              parts={{ study: <cite>{t('study.name')}</cite> }}
            />
          </p>
          <p>{t('study.scope')}</p>
          <p>
            <Link to={links.resources(locale, { q: t('study.name') })}>{t('study.link')}</Link>
          </p>
        </div>
      </section>
      <Findings />
      <section className="section">
        <h2>{t('blueprint.title')}</h2>
        <div className="prose">
          <p>{t('blueprint.text')}</p>
          <p>{t('blueprint.portal')}</p>
        </div>
      </section>
      <Principles />
      <section className="section">
        <h2>{t('partners.title')}</h2>
        <p>{t('partners.text')}</p>
        <PartnerNames partners={partners} />
        <p className="mt-4">{t('partners.others')}</p>
      </section>
      <section className="section">
        <h2>{t('join.title')}</h2>
        <p>{t('join.text')}</p>
        <p>
          <Link className="inline-flex items-center min-h-11" to={links.join(locale)}>
            {t('join.link')}
          </Link>
        </p>
      </section>
      <section className="section">
        <h2>{t('care.title')}</h2>
        <div className="prose">
          <p>{t('care.cases')}</p>
          <p>{t('care.people')}</p>
          <p>{t('care.readers')}</p>
        </div>
      </section>
      <section className="section">
        <h2>{t('sources.title')}</h2>
        <p>{t('sources.towns')}</p>
      </section>
    </>
  );
}
