import { useTranslation } from 'react-i18next';
import { partialDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import { isDescribed } from '../sources';

/** Names a source with its day, as far as it is known: "La Jornada, May 16, 2025". */
export function useSourceName(): (of: { source: string; sourceOn: string | null }) => string {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  return ({ source, sourceOn }) => {
    const parts = source.split('; ').map(
      (one) => (isDescribed(one) ? t(`described.${one}`) : one), // i18n keys: procedures:described.*
    );
    return [parts.join('; '), sourceOn && partialDate(locale, sourceOn)].filter(Boolean).join(', ');
  };
}
