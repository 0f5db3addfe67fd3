import { useTranslation } from 'react-i18next';
import { isLocale } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { NameThatWaits } from '../name-requests.server';

/** Tells an organization's people which of the names that they saved are not shown yet, and why. */
export function NamesThatWait({ names }: { names: readonly NameThatWaits[] }) {
  const { t } = useTranslation('nameRequests');
  const page = useLocale();
  if (names.length === 0) return null;
  return (
    <div className="notice mt-3" role="status">
      {names.map(({ locale, name }) => (
        <p key={locale}>
          {isLocale(locale)
            ? t('waits.translated', { name, language: localeNameIn(page, locale) })
            : t('waits.own', { name })}
        </p>
      ))}
      <p>{t('waits.why')}</p>
    </div>
  );
}
