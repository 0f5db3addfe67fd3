import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { limits } from '../requests.schema';

/** A folded form by which an organization says that it cannot help this time; only the asker reads why. */
export function DeclineForm({ organization }: { organization: string }) {
  const { t } = useTranslation('requests');
  return (
    <details>
      <summary className="min-h-11 py-2">{t('decline.open')}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="organization" value={organization} />
        <label className="field">
          {t('decline.reason')}
          <input className="input" name="reason" maxLength={limits.reason} />
        </label>
        <p className="hint">{t('decline.hint')}</p>
        <button className="button button-quiet" name="do" value="decline">
          {t('decline.submit')}
        </button>
      </Form>
    </details>
  );
}
