import type { FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';

/**
 * Box above a form that was rejected, with the number of fields to check. It is focused, so that screen
 * readers start there and nobody has to search the page for errors.
 */
export function ErrorSummary({
  form,
  title,
}: {
  form: Pick<FormMetadata, 'allErrors' | 'errors' | 'errorId'>;
  /** replaces the default title, for forms that do not save anything */
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
      // For server-rendered pages: the browser focuses it even without JavaScript.
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

/** Focuses the box when it appears in a page that is already displayed. */
function focus(box: HTMLElement | null): void {
  box?.focus();
}
