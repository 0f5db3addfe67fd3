import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { CountedLinks } from '~/features/directory/components/counted-links';
import { listCountries } from '~/features/directory/countries.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const countries = await listCountries(await readActor(request), locale);
  const t = translator(locale, 'places');
  return { page: { title: t('countries.title'), description: t('countries.lead') }, countries };
}

export const meta = pageMeta;

export default function CountriesPage() {
  const { countries } = useLoaderData<typeof loader>();
  const { t } = useTranslation('places');
  const locale = useLocale();
  const parts = [
    { title: t('countries.corridor'), list: countries.filter(({ corridor }) => corridor) },
    { title: t('countries.others'), list: countries.filter(({ corridor }) => !corridor) },
  ];
  return (
    <>
      <PageHead title={t('countries.title')} lead={t('countries.lead')} />
      {parts.map(({ title, list }) => (
        <section key={title} className="section">
          <h2>{title}</h2>
          <CountedLinks
            items={list.map(({ code, name, organizations }) => ({
              key: code,
              to: links.country(locale, code),
              name,
              count: organizations,
            }))}
          />
        </section>
      ))}
    </>
  );
}
