import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ConfirmationNeeded } from '../confirmation.schema';
import { ProofField } from './proof-field';

/**
 * The page in place of what a form would have done: asks for a proof and sends the same form again, as a
 * document, so that it works without JavaScript and for whatever the form leads to.
 */
export function ConfirmIdentity({ confirmation }: { confirmation: ConfirmationNeeded }) {
  const { t } = useTranslation('accounts');
  const { pathname, search } = useLocation();
  const { by, isWrong, fields } = confirmation;
  return (
    <div className="hero">
      <title>{t('confirm.title')}</title>
      <h1>{t('confirm.title')}</h1>
      <p className="lead">{t('confirm.lead')}</p>
      <form method="post" action={pathname + search} className="form mt-6">
        {fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <ProofField by={by} isWrong={isWrong} />
        <p className="actions">
          <button className="button" type="submit">
            {t('confirm.submit')}
          </button>
          <a className="inline-flex min-h-11 items-center" href={pathname + search}>
            {t('confirm.back')}
          </a>
        </p>
      </form>
    </div>
  );
}
