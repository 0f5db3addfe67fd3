import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { PlacesRow } from '~/components/navigation/places-row';
import { listAdministeredTerms } from '~/features/taxonomy/administration/administered-terms.server';
import { TermTable } from '~/features/taxonomy/administration/components/term-table';
import { taxonomies, taxonomyParam } from '~/features/taxonomy/administration/vocabulary.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'taxonomy.administer');
  const t = translator(requireLocale(params), 'vocabulary');
  const taxonomy = taxonomyParam.parse(new URL(request.url).searchParams.get('taxonomy'));
  const terms = (await listAdministeredTerms(actor, taxonomy)) ?? [];
  return { page: { title: t('title'), indexed: false }, taxonomy, terms };
}

export const meta = pageMeta;

export default function TermsPage() {
  const { taxonomy, terms } = useLoaderData<typeof loader>();
  const { t } = useTranslation('vocabulary');
  const locale = useLocale();
  // i18n keys: vocabulary:taxonomy.*
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <p className="mt-3">
          <Link to={links.adminThesaurus(locale)}>{t('thesaurus.title')}</Link>
        </p>
      </PageHead>
      <PlacesRow
        label={t('taxonomies')}
        places={taxonomies.map((one) => ({
          to: links.adminTerms(locale, { taxonomy: one }),
          name: t(`taxonomy.${one}`),
          current: one === taxonomy,
        }))}
      />
      <div className="bar">
        <h2>{t(`taxonomy.${taxonomy}`)}</h2>
        <Link className="button" to={links.adminTermNew(locale, taxonomy)}>
          {t('add')}
        </Link>
      </div>
      <TermTable taxonomy={taxonomy} terms={terms} />
    </>
  );
}
