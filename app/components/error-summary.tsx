import type { FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';

/**
 * The box above a form that was not accepted: says so, and how many fields need a look. Focused, so that a
 * screen reader begins there and nobody has to look for it further down the page.
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
    <div
      className="error-summary"
      id={form.errorId}
      role="alert"
      tabIndex={-1}
      // For a page that the server sends: the browser goes there by itself, also without JavaScript.
      autoFocus
      ref={focus}
    >
      <h2>{title ?? t('summary.title')}</h2>
      {form.errors?.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      {fields.length > 0 && <p>{t('summary.text', { count: fields.length })}</p>}
    </div>
  );
}

/** For a box that appears in a page that is there already. */
function focus(box: HTMLElement | null): void {
  box?.focus();
}
