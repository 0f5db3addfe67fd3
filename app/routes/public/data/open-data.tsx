import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Split } from '~/components/split';
import { datasets } from '~/features/open-data/catalog/datasets';
import { DatasetSection } from '~/features/open-data/components/dataset-section';
import { ForDevelopers } from '~/features/open-data/components/for-developers';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { env } from '~/platform/env.server';

export function loader({ params }: LoaderFunctionArgs) {
  const t = translator(requireLocale(params), 'openData');
  return { page: { title: t('title'), description: t('lead') }, origin: env().publicUrl };
}

export const meta = pageMeta;

export default function OpenDataPage() {
  const { origin } = useLoaderData<typeof loader>();
  const { t } = useTranslation('openData');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {datasets.map((dataset) => (
        <DatasetSection key={dataset.name} dataset={dataset} origin={origin} />
      ))}
      <ForDevelopers origin={origin} />
      <Split id="safety" title={t('safety.title')}>
        <div className="prose">
          <p>{t('safety.public')}</p>
          <p>{t('safety.risk')}</p>
          <p>{t('safety.gone')}</p>
        </div>
      </Split>
    </>
  );
}
