import type { FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';

/**
 * Box above a form that was rejected, with the number of fields to check, in a long form with a link to each. It is
 * focused, so that screen readers start there and nobody has to search the page for errors.
 */
export function ErrorSummary({
  form,
  title,
  titleOf,
}: {
  form: Pick<FormMetadata, 'allErrors' | 'errors' | 'errorId' | 'id'>;
  /** replaces the default title, for forms that do not save anything */
  title?: string;
  /** what a field is called, by its name in the form: the box then has a link to each */
  titleOf?: (name: string) => string;
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
      {titleOf && (
        <ul>
          {fields.map(([name, keys]) => (
            <li key={name}>
              <a href={`#${form.id}-${name}`} onClick={goToField}>
                {titleOf(name)}: {keys?.map((key) => t(key)).join(' ')}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Focuses the box when it appears in a page that is already displayed. */
function focus(box: HTMLElement | null): void {
  box?.focus();
}

/**
 * Goes to the field without a navigation, which would drop the answer of the form with the errors that it lists. What
 * cannot be focused is left to the browser.
 */
function goToField(event: React.MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  field?.focus();
  if (field && document.activeElement === field) event.preventDefault();
}
