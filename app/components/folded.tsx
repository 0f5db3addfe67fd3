import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';

/** A long list of choices, collapsed unless something is chosen or wrong. Its title says how many are chosen. */
export function Folded({
  title,
  field,
  children,
}: {
  title: string;
  field: Pick<FieldMetadata<string[] | undefined>, 'initialValue' | 'errors'>;
  children: React.ReactNode;
}) {
  const { t } = useTranslation('forms');
  const initial: unknown = field.initialValue;
  const count = Array.isArray(initial) ? initial.length : initial ? 1 : 0;
  return (
    <details open={count > 0 || field.errors !== undefined} className="border-b border-line">
      <summary className="legend py-3">
        {title} {count > 0 && <span className="hint">{t('chosen', { count })}</span>}
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}
