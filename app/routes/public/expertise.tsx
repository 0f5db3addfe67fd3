import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { CountedLinks } from '~/features/directory/components/counted-links';
import { listExpertise } from '~/features/directory/expertise.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const groups = await listExpertise(await readActor(request), locale);
  const t = translator(locale, 'places');
  return { page: { title: t('expertise.title'), description: t('expertise.lead') }, groups };
}

export const meta = pageMeta;

export default function ExpertisePage() {
  const { groups } = useLoaderData<typeof loader>();
  const { t } = useTranslation('places');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('expertise.title')} lead={t('expertise.lead')}>
        <p className="mt-2">
          <Link to={links.coverage(locale)}>{t('expertise.toCoverage')}</Link>
        </p>
      </PageHead>
      {groups.map(({ name, description, areas }) => (
        <section key={name} className="section">
          <h2>
            <bdi>{name}</bdi>
          </h2>
          <p className="text-ink-soft">{description}</p>
          <CountedLinks
            items={areas.map(({ slug, name, organizations }) => ({
              key: slug,
              to: links.expertiseArea(locale, slug),
              name,
              count: organizations,
            }))}
          />
        </section>
      ))}
    </>
  );
}
