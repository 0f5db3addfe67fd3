import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { TownLists } from '~/features/directory/components/town-lists';
import { SheetTable } from '~/features/directory/components/sheet-table';
import { readCountrySheet } from '~/features/directory/sheet.server';
import { exactDate } from '~/i18n/dates';
import { isolated } from '~/i18n/isolated';
import { links } from '~/i18n/links';
import { locales } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { env } from '~/platform/env.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const town = new URL(request.url).searchParams.get('town') ?? '';
  const actor = await readActor(request);
  const sheet = await readCountrySheet(actor, params['code'] ?? '', locale, town);
  if (!sheet) throw new Response(null, { status: 404 });
  const t = translator(locale, 'sheet');
  const title = t('title', { country: sheetPlace(sheet) });
  const query = { town };
  const page = { title, description: t('lead'), indexed: sheet.isIndexed, query };
  return { page, sheet, now: now(), origin: env().publicUrl };
}

/** What the sheet is about: a town of a country, or the country. */
function sheetPlace({ town, name }: { town: string; name: string }): string {
  return town ? `${isolated(town)}, ${name}` : name;
}

export { matrixStyles as links } from '~/components/matrix';
export const meta = pageMeta;

export default function CountrySheetPage() {
  const { sheet, now, origin } = useLoaderData<typeof loader>();
  const { t } = useTranslation('sheet');
  const locale = useLocale();
  const { code, name, town, towns, total, rows } = sheet;
  return (
    <div className="one-page">
      <p className="crumbs no-print">
        <Link to={links.country(locale, code)}>{name}</Link>
      </p>
      <PageHead title={t('title', { country: sheetPlace(sheet) })}>
        <p className="lead no-print">{t('lead')}</p>
        <p>
          {t('day', { day: exactDate(locale, now) })} · {t('total', { count: total })}
        </p>
        <p className="actions mt-2">
          {town && (
            <Link to={links.countrySheet(locale, code)}>{t('whole', { country: name })}</Link>
          )}
        </p>
        <TownLists code={code} towns={towns} />
      </PageHead>
      {rows.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <SheetTable rows={rows} withStages={town !== ''} />
      )}
      {rows.length < total && (
        <p className="mt-3">
          {t('more', { count: total - rows.length })}{' '}
          <Link to={links.directory(locale, { country: code })}>
            {origin + links.directory(locale, { country: code })}
          </Link>
        </p>
      )}
      <p className="hint mt-3">
        {t('care')} {t('elsewhere')}{' '}
        {locales
          .filter((other) => other !== locale)
          .map((other) => (
            <a key={other} href={links.countrySheet(other, code, { town })} hrefLang={other}>
              {origin + links.countrySheet(other, code, { town })}
            </a>
          ))}
      </p>
    </div>
  );
}
