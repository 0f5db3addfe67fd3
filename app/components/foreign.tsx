import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';

/** A text and its language. */
export interface LocalText {
  text: string;
  locale: string;
}

/**
 * A text that may be in another language than the page. If so, it has a `lang` attribute and a visible label,
 * for screen readers and readers alike.
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

/** "en inglés", "in Spanish": names the language of the following text in the reader's language. */
export function LanguageLabel({ locale }: { locale: string }) {
  const { t } = useTranslation();
  const page = useLocale();
  const language = new Intl.DisplayNames(page, { type: 'language' }).of(locale) ?? locale;
  return <span className="lang">{t('inLanguage', { language })}</span>;
}
