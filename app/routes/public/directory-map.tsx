import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DepthKey, matrixStyles } from '~/components/matrix';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { CorridorMapPicture } from '~/features/directory/components/corridor-map';
import { CountedLinks } from '~/features/directory/components/counted-links';
import { addressOf, parseDirectoryQuery } from '~/features/search/directory/directory.schema';
import { readCorridorMap } from '~/features/directory/map.server';
import { joined } from '~/i18n/dates';
import { links as addresses } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import stylesheet from '~/styles/map.css?url';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const query = parseDirectoryQuery(new URL(request.url).searchParams);
  const map = await readCorridorMap(await readActor(request), query, locale);
  const t = translator(locale, 'coverage');
  const page = { title: t('map.name'), description: t('map.lead'), query: addressOf(query) };
  return { page, query, map };
}

export const links: LinksFunction = () => [
  ...matrixStyles(),
  { rel: 'stylesheet', href: stylesheet },
];
export const meta = pageMeta;

export default function DirectoryMapPage() {
  const { query, map } = useLoaderData<typeof loader>();
  const { t } = useTranslation('coverage');
  const locale = useLocale();
  const search = addressOf({ ...query, page: 1 });
  const to = (country: string) => addresses.directory(locale, { ...search, country });
  const asked = [
    ...(query.q ? [t('map.words', { words: query.q })] : []),
    ...map.chosen.map(({ name }) => name),
  ];
  const counted = map.countries.filter(({ count, shape }) => count > 0 || shape);
  return (
    <>
      <PageHead
        crumb={<Link to={addresses.directory(locale, search)}>{t('map.back')}</Link>}
        title={t('map.title')}
        lead={t('map.lead')}
      >
        {asked.length > 0 && <p>{t('map.asked', { asked: joined(locale, asked) })}</p>}
      </PageHead>
      <div className="map-and-list">
        <div>
          <CorridorMapPicture map={map} to={to} />
          <DepthKey />
        </div>
        <section aria-labelledby="by-country">
          <h2 id="by-country">{t('map.list')}</h2>
          <CountedLinks
            items={[...counted]
              .sort((a, b) => b.count - a.count)
              .map(({ code, name, count }) => ({ key: code, to: to(code), name, count }))}
          />
        </section>
      </div>
    </>
  );
}
