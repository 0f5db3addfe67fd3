import { useTranslation } from 'react-i18next';
import { stampField, trapField } from '~/platform/http/human-form.schema';

/**
 * In a form that strangers may send: its stamp, and a field that people neither see nor reach, and leave
 * empty. Works without JavaScript and asks nothing of anybody else.
 */
export function HumanCheck({ stamp }: { stamp: string }) {
  const { t } = useTranslation('forms');
  return (
    <>
      <input type="hidden" name={stampField} value={stamp} />
      <p className="trap" aria-hidden="true">
        <label>
          {t('trap')}
          <input type="text" name={trapField} tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </p>
    </>
  );
}
