import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { carriedField } from '~/platform/http/typed.schema';
import { PasskeyButton } from './passkey-button';

interface Props {
  isWrong: boolean;
  /** query of the page, with where to go afterwards */
  search: string;
  /** what was posted without a session, sealed */
  carried: string | null;
}

/** Asks for the second factor of a pending sign-in. */
export function SecondFactorForm({ isWrong, search, carried }: Props) {
  const { t } = useTranslation('factors');
  const lang = useLocale();
  return (
    <PageHead title={t('enter.title')} lead={t('enter.lead')}>
      <form method="post" action={links.secondFactor(lang) + search} className="form mt-6">
        {carried && <input type="hidden" name={carriedField} value={carried} />}
        <div className="field">
          <label htmlFor="code">{t('enter.code')}</label>
          <p className="hint" id="code-hint">
            {t('enter.codeHint')}
          </p>
          <input
            className="input"
            id="code"
            name="code"
            autoComplete="one-time-code"
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? 'code-hint code-error' : 'code-hint'}
          />
          {isWrong && (
            <p className="error" id="code-error" role="alert">
              {t('enter.wrong')}
            </p>
          )}
        </div>
        <p className="actions">
          <button className="button" type="submit">
            {t('enter.submit')}
          </button>
          <PasskeyButton to="use" name="passkey">
            {t('enter.passkey')}
          </PasskeyButton>
        </p>
      </form>
      <p className="mt-6">
        <Link className="inline-flex min-h-11 items-center" to={links.lostFactor(lang)}>
          {t('enter.lost')}
        </Link>
      </p>
    </PageHead>
  );
}
