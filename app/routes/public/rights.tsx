import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { rightName } from '~/features/agenda/rights/right-name';
import { listRights } from '~/features/agenda/rights/rights.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';

export async function loader({ params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const t = translator(locale, 'rights');
  const page = { title: t('title'), description: t('lead') };
  return { page, rights: await listRights(locale) };
}

export const meta = pageMeta;
export { procedureStyles as links } from '~/components/styles';

export default function RightsPage() {
  const { rights } = useLoaderData<typeof loader>();
  const { t } = useTranslation('rights');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <p className="note">{t('procedures:compare.notParty')}</p>
      </PageHead>
      <ul className="laws">
        {rights.map(({ slug, article, procedures }) => (
          <li key={slug}>
            <Link className="inline-flex min-h-11 items-center" to={links.right(locale, slug)}>
              {rightName(t, slug)}
            </Link>{' '}
            <p className="note">
              {article && <>{t('article', { article })} · </>}
              {t('procedures', { count: procedures })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
