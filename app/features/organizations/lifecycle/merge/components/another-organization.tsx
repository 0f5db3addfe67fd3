import { useTranslation } from 'react-i18next';

/** Says that an organization is none of those that its name looks like. */
export function AnotherOrganization() {
  const { t } = useTranslation('duplicates');
  return (
    <label className="check">
      <input type="checkbox" name="another" value="1" />
      <span>
        {t('another')} <span className="hint block">{t('anotherHint')}</span>
      </span>
    </label>
  );
}
