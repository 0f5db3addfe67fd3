import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import {
  QuickExitLimits,
  HidingAndRisk,
  WhatIsNotProtected,
  WhatIsProtected,
} from '~/features/protection/components/safety-parts';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';

export function loader({ params }: LoaderFunctionArgs) {
  const t = translator(requireLocale(params), 'safety');
  return { page: { title: t('title'), description: t('lead') } };
}

export const meta = pageMeta;

export default function SafetyPage() {
  const { t } = useTranslation('safety');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <section className="section" aria-labelledby="now">
        <h2 id="now">{t('now.title')}</h2>
        <ol className="prose list-decimal pl-5 grid gap-2">
          <li>{t('now.people')}</li>
          <li>{t('now.hide')}</li>
          <li>{t('now.password')}</li>
          <li>{t('now.risk')}</li>
          <li>{t('now.tell')}</li>
        </ol>
        <p className="actions mt-4">
          <Link className="button button-quiet" to={links.workspace(locale)}>
            {t('now.workspace')}
          </Link>
        </p>
        <p className="notice notice-warn mt-4">{t('now.emergency')}</p>
      </section>
      <HidingAndRisk />
      <WhatIsProtected />
      <WhatIsNotProtected />
      <QuickExitLimits />
      <section className="section" aria-labelledby="cases">
        <h2 id="cases">{t('cases.title')}</h2>
        <div className="prose">
          <p>{t('cases.text')}</p>
          <p>{t('cases.files')}</p>
        </div>
      </section>
    </>
  );
}
