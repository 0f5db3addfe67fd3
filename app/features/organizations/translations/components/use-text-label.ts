import { useTranslation } from 'react-i18next';
import type { TextField } from '../texts.schema';

/** The label of a text: "Summary in English", "Shelter: how to get it, in English". */
export function useTextLabel() {
  const { t } = useTranslation('texts');
  return (field: TextField, language: string, service = '') => {
    const own = field.slice(field.lastIndexOf('.') + 1);
    // i18n keys: texts:label.*, texts:label.service.*
    return field.startsWith('services.')
      ? t(`label.service.${own}`, { language, service })
      : t(`label.${own}`, { language });
  };
}
