import { useTranslation } from 'react-i18next';
import { Split } from '~/components/split';
import { useLocale } from '~/i18n/use-locale';
import { inLanguage, type Dataset } from '../catalog/datasets';
import { dataLicense } from '../doors/license';

/** A dataset: what it is, under which license, and every way to get it. */
export function DatasetSection({ dataset, origin }: { dataset: Dataset; origin: string }) {
  const { t } = useTranslation('openData');
  const locale = useLocale();
  const { name, hasOneLicense, distributions } = dataset;
  return (
    // i18n keys: openData:datasets.*, openData:formats.*, openData:formatAbout.*
    <Split id={name} title={t(`datasets.${name}.title`)}>
      <div className="prose">
        <p>{t(`datasets.${name}.description`)}</p>
        <p className="note">
          {hasOneLicense ? (
            <>
              {t('license.one')}{' '}
              <a href={dataLicense} rel="license">
                CC BY 4.0
              </a>
            </>
          ) : (
            t('license.each')
          )}
        </p>
      </div>
      <ul className="plain-list mt-4">
        {distributions.map(({ path, format }) => (
          <li key={path}>
            <a className="name" href={inLanguage(path, locale)}>
              {t(`formats.${format}`)}
            </a>
            <p className="note">{t(`formatAbout.${format}`)}</p>
            <p className="note">
              <code>{`curl '${origin}${inLanguage(path, locale)}'`}</code>
            </p>
          </li>
        ))}
      </ul>
    </Split>
  );
}
