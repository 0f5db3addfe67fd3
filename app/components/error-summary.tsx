import type { FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';

/**
 * The box above a form that was not accepted: says so, says that nothing typed is lost, and links to
 * each field that needs a look. Focused on load, so that a screen reader begins there.
 */
export function ErrorSummary({
  form,
  title,
}: {
  form: Pick<FormMetadata, 'allErrors' | 'errors' | 'errorId'>;
  /** where nothing is saved, what did not happen */
  title?: string;
}) {
  const { t } = useTranslation('forms');
  const fields = Object.entries(form.allErrors).filter(([name]) => name !== '');
  if (fields.length === 0 && !form.errors) return null;
  return (
    <div className="error-summary" id={form.errorId} role="alert" tabIndex={-1}>
      <h2>{title ?? t('summary.title')}</h2>
      {form.errors?.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      {fields.length > 0 && <p>{t('summary.text', { count: fields.length })}</p>}
    </div>
  );
}
