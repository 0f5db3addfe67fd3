import { useTranslation } from 'react-i18next';
import { SearchBox } from '~/components/search-box';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

/** The search box of the directory. */
export function SearchForm({ q = '' }: { q?: string }) {
  const { t } = useTranslation('directory');
  return (
    <SearchBox
      action={links.directory(useLocale())}
      q={q}
      label={t('search.label')}
      example={t('search.example')}
      submit={t('search.submit')}
    />
  );
}
