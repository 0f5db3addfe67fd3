import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { CoverageKey, CoverageTable } from '~/features/directory/components/coverage-table';
import { readCoverage } from '~/features/directory/coverage.server';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { readActor } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const coverage = await readCoverage(await readActor(request), locale);
  const t = translator(locale, 'places');
  return { page: { title: t('coverage.name'), description: t('coverage.lead') }, coverage };
}

export const meta = pageMeta;

export default function CoveragePage() {
  const { coverage } = useLoaderData<typeof loader>();
  const { t } = useTranslation('places');
  return (
    <>
      <div className="hero">
        <h1>{t('coverage.title')}</h1>
        <p className="lead">
          {t('coverage.lead')} {t('coverage.gaps', { count: coverage.gaps })}
        </p>
      </div>
      <CoverageKey />
      <CoverageTable coverage={coverage} />
    </>
  );
}
