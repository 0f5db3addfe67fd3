import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

/** The button to withdraw a resource, collapsed and explained because it cannot be undone. */
export function WithdrawResource() {
  const { t } = useTranslation('sharing');
  return (
    <details className="section mt-8">
      <summary className="legend py-3">{t('withdraw.title')}</summary>
      <Form method="post" className="form">
        <p>{t('withdraw.text')}</p>
        <p>
          <button className="button button-danger" type="submit" name="withdraw" value="1">
            {t('withdraw.submit')}
          </button>
        </p>
      </Form>
    </details>
  );
}
