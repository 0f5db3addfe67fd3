import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { EntryInFull } from '~/features/agenda/procedures/components/entry-in-full';
import { rightName } from '~/features/agenda/rights/right-name';
import { isRight } from '~/features/agenda/rights/rights.schema';
import { readRight } from '~/features/agenda/rights/rights.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { countryName } from '~/i18n/names';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';

export async function loader({ params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const slug = params['right'];
  if (!isRight(slug)) throw new Response(null, { status: 404 });
  const t = translator(locale, 'rights');
  const page = { title: rightName(t, slug), description: t('lead') };
  return { page, right: await readRight(slug, locale) };
}

export const meta = pageMeta;
export { procedureStyles as links } from '~/components/styles';

export default function RightPage() {
  const { right } = useLoaderData<typeof loader>();
  const { t } = useTranslation('rights');
  const locale = useLocale();
  const { slug, article, stages, assessed } = right;
  return (
    <>
      <PageHead
        crumb={<Link to={links.rights(locale)}>{t('title')}</Link>}
        title={rightName(t, slug)}
        lead={article ? t('article', { article }) : undefined}
      >
        <p className="note">{t('procedures:compare.notParty')}</p>
      </PageHead>
      <section className="section">
        <h2>{t('stages')}</h2>
        <ul>
          {stages.map((stage) => (
            <li key={stage.slug}>
              <Link
                className="inline-flex min-h-11 items-center"
                to={links.procedures(locale, { stage: stage.slug })}
              >
                <Foreign value={stage.name} />
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className="section">
        <h2>{t('procedures', { count: assessed.length })}</h2>
        {assessed.length === 0 && <p>{t('nobody')}</p>}
        {assessed.map(({ entry, assessments }) => (
          <div key={entry.id}>
            <h3 className="mt-4">
              <bdi>{countryName(locale, entry.country)}</bdi>
            </h3>
            <EntryInFull entry={{ ...entry, assessments }} />
          </div>
        ))}
      </section>
    </>
  );
}
