import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ConfirmationNeeded } from '../confirmation.schema';
import { ProofField } from './proof-field';

/**
 * The page that is shown instead of a form's result when a proof is needed. It asks for the proof and submits the
 * same form again as a document request, so that it works without JavaScript and with any kind of response.
 */
export function ConfirmIdentity({ confirmation }: { confirmation: ConfirmationNeeded }) {
  const { t } = useTranslation('accounts');
  const { pathname, search } = useLocation();
  const { by, isWrong, fields } = confirmation;
  return (
    <div className="page-head">
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
