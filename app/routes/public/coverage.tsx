import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DepthKey, Matrix } from '~/components/matrix';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { searchOfCell } from '~/features/directory/coverage';
import { CoverageForm } from '~/features/directory/components/coverage-form';
import { CoverageGaps } from '~/features/directory/components/coverage-gaps';
import {
  coverageAddress,
  narrowingOf,
  parseCoverageQuery,
} from '~/features/directory/coverage.schema';
import { readCoverage, readCoverageChoices } from '~/features/directory/coverage.server';
import { exactDate } from '~/i18n/dates';
import { isolated } from '~/i18n/isolated';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const query = parseCoverageQuery(new URL(request.url).searchParams);
  const [coverage, choices] = await Promise.all([
    readCoverage(await readActor(request), locale, query),
    readCoverageChoices(locale),
  ]);
  const t = translator(locale, 'coverage');
  const page = { title: t('name'), description: t('lead'), query: coverageAddress(query) };
  return { page, coverage, choices, now: now() };
}

export { matrixStyles as links } from '~/components/matrix';
export const meta = pageMeta;

export default function CoveragePage() {
  const { coverage, choices, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('coverage');
  const locale = useLocale();
  const { query, columns, groups, gaps, covered } = coverage;
  const { by } = query;
  const narrowing = narrowingOf(query);
  const chosen = Object.entries(narrowing).flatMap(([facet, values]) =>
    choices[facet as typeof by].filter(({ value }) => values.includes(value)),
  );
  return (
    <div className="one-page">
      <PageHead title={t('finding', { count: covered, all: covered + gaps })}>
        <p className="lead">
          {t('lead')} <span className="old">{t('gaps.all', { count: gaps })}</span>
        </p>
        <p className="hidden print:block">
          {[exactDate(locale, now), ...chosen.map(({ name }) => isolated(name))].join(' · ')}
        </p>
      </PageHead>
      <CoverageForm query={query} choices={choices} />
      <DepthKey />
      <Matrix
        id="coverage"
        caption={t('caption', { columns: t(`columns.${by}`) }) /* i18n keys: coverage:columns.* */}
        columns={columns}
        groups={groups.map((group) => ({
          ...group,
          rows: group.rows.map((row) => ({ ...row, to: links.expertiseArea(locale, row.value) })),
        }))}
        to={(expertise, value) => links.directory(locale, searchOfCell(coverage, expertise, value))}
        none={columns.length > 12 ? '0' : t('gap')}
        pick={t(`pick.${by}`) /* i18n keys: coverage:pick.* */}
      />
      <p className="actions mt-3 no-print">
        <a href={links.coverageFile(locale, coverageAddress(query))}>{t('file.link')}</a>
      </p>
      <CoverageGaps coverage={coverage} />
    </div>
  );
}
