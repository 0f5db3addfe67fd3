import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

/** Links to export an organization's data and to withdraw it. */
export function DataArchiveSection({
  slug,
  can,
}: {
  slug: string;
  can: { export: boolean; withdraw: boolean };
}) {
  const { t } = useTranslation('withdrawal');
  const locale = useLocale();
  if (!can.export && !can.withdraw) return null;
  return (
    <section className="section" aria-labelledby="data-archive">
      <h2 id="data-archive">{t('section.title')}</h2>
      <p>{t('section.text')}</p>
      <p className="actions mt-3">
        {can.export && (
          <a className="button button-quiet" href={links.ownDataArchive(locale, slug)}>
            {t('section.download')}
          </a>
        )}
        {can.withdraw && <Link to={links.ownWithdrawal(locale, slug)}>{t('section.leave')}</Link>}
      </p>
    </section>
  );
}
