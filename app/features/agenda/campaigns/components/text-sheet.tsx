import { useTranslation } from 'react-i18next';
import { PlainText } from '~/components/plain-text';
import { useForeignLang } from '~/components/own-name';
import { LanguageLabel } from '~/components/foreign';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { readingText } from '../campaign-page.server';

type Reading = NonNullable<ReturnType<typeof readingText>>;

/** The text that is signed, which language counts, and the SHA-256 by which anybody can check it. */
export function TextSheet({ text, id }: { text: Reading; id: string }) {
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  const foreign = useForeignLang();
  const lang = foreign(text.locale);
  const language = localeNameIn(locale, text.authoritativeLocale);
  return (
    <section className="sheet mt-5" aria-labelledby={id}>
      <h2 id={id}>{t('text.title')}</h2>
      {lang && (
        <p>
          <LanguageLabel locale={text.locale} />
        </p>
      )}
      {text.addressee && (
        <p className="note my-2">
          {t('text.to')} <bdi lang={lang}>{text.addressee}</bdi>
        </p>
      )}
      <PlainText text={text.body} lang={lang} />
      <p className="hint mt-4">
        {t(text.isAuthoritative ? 'text.counts' : 'text.translation', { language })}{' '}
        {text.isOutdated && <span className="old">{t('text.outdated')}</span>}
      </p>
      <Sha256 value={text.sha256} />
    </section>
  );
}

/** The SHA-256 of a text, and what it is of. */
export function Sha256({ value }: { value: string }) {
  const { t } = useTranslation('campaigns');
  return (
    <details>
      <summary className="min-h-11 content-center">{t('text.sha256')}</summary>
      <p className="hint">{t('text.sha256Hint')}</p>
      <p>
        <code className="break-all">{value}</code>
      </p>
    </details>
  );
}
