import { useTranslation } from 'react-i18next';
import type { FieldMetadata } from '@conform-to/react';
import { FieldErrors, type Choice } from '~/components/field';
import { limits, type SourceInput } from '../propose.schema';

const lines = ['place', 'source', 'sourceOn', 'url', 'readOn'] as const;

/** One source of the form: an instrument with its article, or a public page, with the day on which it was read. */
export function SourceFields({
  at,
  field,
  values,
  instruments,
}: {
  at: number;
  field: FieldMetadata<SourceInput[] | undefined>;
  values: unknown;
  instruments: readonly Choice[];
}) {
  const { t } = useTranslation('procedures');
  const row = rowOf(field.initialValue ?? values, at);
  const name = (of: string) => `${field.name}[${at}].${of}`;
  const id = (of: string) => `${field.id}-${at}-${of}`;
  const errors = Object.entries(field.allErrors).flatMap(([path, keys]) =>
    path.startsWith(`${field.name}[${at}]`) ? keys : [],
  );
  return (
    <fieldset className="form" id={`${field.name}[${at}]`}>
      <legend className="legend">{t('propose.sourceNumber', { number: at + 1 })}</legend>
      <div className="field">
        <label htmlFor={id('instrument')}>{t('propose.instrument')}</label>
        <select
          className="input"
          id={id('instrument')}
          name={name('instrument')}
          defaultValue={row['instrument'] ?? ''}
        >
          <option value="">{t('propose.none')}</option>
          {instruments.map((one) => (
            <option key={one.value} value={one.value}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <div className="pair">
        {lines.map((line) => (
          <div key={line} className="field">
            <label htmlFor={id(line)}>
              {t(`propose.${line}`) /* i18n keys: procedures:propose.* */}
            </label>
            <input
              className="input"
              id={id(line)}
              name={name(line)}
              type={line === 'readOn' ? 'date' : 'text'}
              maxLength={line === 'url' ? 500 : limits.source}
              defaultValue={row[line] ?? ''}
            />
          </div>
        ))}
      </div>
      <FieldErrors field={{ errors, errorId: id('error') }} />
    </fieldset>
  );
}

/** What a row of the form holds, as it was typed or stored. */
function rowOf(values: unknown, at: number): Record<string, string> {
  const row: unknown = Array.isArray(values) ? values[at] : undefined;
  if (typeof row !== 'object' || row === null) return {};
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  );
}
