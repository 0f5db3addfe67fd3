import { useTranslation } from 'react-i18next';

/** Checkbox to confirm that this is another organization than those with a similar name. */
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
