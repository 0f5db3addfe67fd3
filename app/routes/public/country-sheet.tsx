import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SheetTable } from '~/features/directory/components/sheet-table';
import { readCountrySheet } from '~/features/directory/sheet.server';
import { exactDate } from '~/i18n/dates';
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
  const sheet = await readCountrySheet(await readActor(request), params['code'] ?? '', locale);
  if (!sheet) throw new Response(null, { status: 404 });
  const t = translator(locale, 'sheet');
  const title = t('title', { country: sheet.name });
  const page = { title, description: t('lead'), indexed: sheet.isIndexed };
  return { page, sheet, now: now(), origin: env().publicUrl };
}

export { matrixStyles as links } from '~/components/matrix';
export const meta = pageMeta;

export default function CountrySheetPage() {
  const { sheet, now, origin } = useLoaderData<typeof loader>();
  const { t } = useTranslation('sheet');
  const locale = useLocale();
  const { code, name, total, rows } = sheet;
  return (
    <div className="one-page">
      <p className="crumbs no-print">
        <Link to={links.country(locale, code)}>{name}</Link>
      </p>
      <PageHead title={t('title', { country: name })}>
        <p className="lead no-print">{t('lead')}</p>
        <p>
          {t('day', { day: exactDate(locale, now) })} · {t('total', { count: total })}
        </p>
      </PageHead>
      {rows.length === 0 ? <p>{t('empty')}</p> : <SheetTable rows={rows} />}
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
            <a key={other} href={links.countrySheet(other, code)} hrefLang={other}>
              {origin + links.countrySheet(other, code)}
            </a>
          ))}
      </p>
    </div>
  );
}
