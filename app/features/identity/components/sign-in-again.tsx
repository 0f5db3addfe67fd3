import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { SignInAgain as Again } from '~/platform/http/typed.schema';
import { PasskeyButton } from './passkey-button';
import { SignInFields } from './sign-in-fields';

/**
 * The page that is shown instead of a form's result when its author is no longer signed in. The sign-in form carries
 * what they typed, and works without JavaScript.
 */
export function SignInAgain({ signInAgain }: { signInAgain: Again }) {
  const { t } = useTranslation('accounts');
  const locale = useLocale();
  const { carried, returnTo, hasFiles, wait } = signInAgain;
  const [, fields] = useForm<{ email: string; password: string }>({});
  return (
    <div className="hero">
      <title>{`${t('again.title')} · Tejido`}</title>
      <h1>{t('again.title')}</h1>
      <p className="lead">{carried ? t('again.lead') : t('again.tooLong')}</p>
      {hasFiles && <p className="notice mt-3">{t('again.files')}</p>}
      {wait !== undefined && (
        <p className="notice notice-warn mt-3" role="alert">
          {t('again.wait', { count: wait })}
        </p>
      )}
      <form method="post" action={links.login(locale, { returnTo })} className="form mt-6">
        <SignInFields fields={fields} carried={carried} />
        <p className="actions">
          <button className="button" type="submit">
            {t('login.submit')}
          </button>
          <PasskeyButton to="use" name="passkey">
            {t('login.passkey')}
          </PasskeyButton>
          {/* In another tab, because this page holds what was typed. */}
          <a
            className="inline-flex min-h-11 items-center"
            href={links.passwordReset(locale)}
            target="_blank"
          >
            {t('again.forgotten')}
          </a>
        </p>
      </form>
    </div>
  );
}
