import { useTranslation } from 'react-i18next';
import { fileSize } from '~/i18n/sizes';
import { useLocale } from '~/i18n/use-locale';
import type { FileView } from '../../search/listing';

/** Formats the size of a file, for people on slow connections: "1,2 MB, 18 páginas". */
export function useFileWeight() {
  const { t } = useTranslation('upload');
  const locale = useLocale();
  return ({ kind, bytes, pages }: Pick<FileView, 'kind' | 'bytes' | 'pages'>): string => {
    const size = fileSize(locale, bytes);
    if (pages === null) return size;
    const count = kind === 'XLSX' ? t('sheets', { count: pages }) : t('pages', { count: pages });
    return `${size}, ${count}`;
  };
}
