import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';

/** A text with the language it is written in. */
export interface LocalText {
  text: string;
  locale: string;
}

/**
 * A passage that may be in another language than the page: then it carries `lang` and a visible label,
 * so that readers and screen readers both know.
 */
export function Foreign({
  value,
  as: Tag = 'span',
  className,
}: {
  value: LocalText;
  as?: 'span' | 'p' | 'div';
  className?: string;
}) {
  const own = useLocale() === value.locale;
  return (
    <Tag className={className}>
      {!own && (
        <>
          <LanguageLabel locale={value.locale} />{' '}
        </>
      )}
      <bdi lang={own ? undefined : value.locale}>{value.text}</bdi>
    </Tag>
  );
}

/** "en inglés", "in Spanish": says in the reader's language what language follows. */
export function LanguageLabel({ locale }: { locale: string }) {
  const { t } = useTranslation();
  const page = useLocale();
  const language = new Intl.DisplayNames(page, { type: 'language' }).of(locale) ?? locale;
  return <span className="lang">{t('inLanguage', { language })}</span>;
}
