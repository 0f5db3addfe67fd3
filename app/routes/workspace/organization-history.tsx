import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { AuthorName } from '~/features/organizations/history/components/author';
import { useFieldWords } from '~/features/organizations/editing/components/use-field-words';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import { listProfileChoices } from '~/features/organizations/editing/editing.server';
import { listRevisions } from '~/features/organizations/history/history.server';
import { adminListQuery } from '~/features/organizations/organizations.schema';
import { shortTime, joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  const query = adminListQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const history = await listRevisions(actor, slug, query.page);
  if (!history) throw await deniedOrganization(actor, 'profile.edit', slug);
  const lang = requireLocale(params);
  const title = translator(lang, 'history')('title');
  return { page: { title, indexed: false }, history, choices: await listProfileChoices(lang) };
}

export const meta = pageMeta;

export default function OrganizationHistoryPage() {
  const { history, choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation('history');
  const locale = useLocale();
  const { fieldName } = useFieldWords(choices);
  const named = (name: string) => {
    const [field = '', language] = name.split('.');
    return fieldName(field, language);
  };
  return (
    <>
      <PageHead title={t('title')} of={history} lead={t('lead')} />
      {history.total === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ol className="plain-list max-w-3xl" reversed>
          {history.revisions.map(({ number, at, author, fields }) => (
            <li key={number} data-revision={number}>
              <Link to={links.ownRevision(locale, history.slug, number)}>
                <time dateTime={at.toISOString()}>{shortTime(locale, at)}</time>
              </Link>
              <p>
                <AuthorName author={author} />
                {': '}
                {fields.length > 0 ? joined(locale, fields.map(named)) : t('first')}
              </p>
            </li>
          ))}
        </ol>
      )}
      <Pagination page={history.page} pages={history.pages} />
    </>
  );
}
