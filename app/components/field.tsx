import type { FieldMetadata } from '@conform-to/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarning } from './case-data';

interface FieldProps {
  field: FieldMetadata<string | number | undefined>;
  label: string;
  hint?: string | undefined;
  /** language of the typed text, if it differs from the page's */
  lang?: string;
}

/** Attributes that connect a control to its hint and errors, and its state for assistive technology. */
function described(field: FieldProps['field'], hint: string | undefined) {
  const ids = [hint && `${field.id}-hint`, field.errors && field.errorId].filter(Boolean).join(' ');
  return {
    id: field.id,
    name: field.name,
    'aria-invalid': field.errors ? true : undefined,
    'aria-describedby': ids || undefined,
  } as const;
}

function Frame({
  field,
  label,
  hint,
  below,
  children,
}: FieldProps & { below?: React.ReactNode; children: React.ReactNode }) {
  return (
    <div className="field">
      <CaseDataWarning name={field.name} />
      <label htmlFor={field.id}>{label}</label>
      {hint && (
        <p className="hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {below}
      <FieldErrors field={field} />
    </div>
  );
}

/** The errors of a field. Schemas report message keys of the `forms` namespace, which are translated here. */
export function FieldErrors({ field }: { field: Pick<FieldMetadata, 'errors' | 'errorId'> }) {
  const { t } = useTranslation('forms');
  if (!field.errors) return null;
  return (
    <p className="error" id={field.errorId}>
      {field.errors.map((key) => t(key)).join(' ')}
    </p>
  );
}

type InputProps = FieldProps &
  Pick<
    React.InputHTMLAttributes<HTMLInputElement>,
    'type' | 'autoComplete' | 'inputMode' | 'required' | 'maxLength' | 'list' | 'min' | 'max'
  >;

/** A single-line text field with label, hint and error; keeps what was typed after an error. */
export function TextField({ field, label, hint, type = 'text', ...rest }: InputProps) {
  return (
    <Frame field={field} label={label} hint={hint}>
      <input
        className="input"
        type={type}
        // Never send a password back in the page.
        defaultValue={type === 'password' ? undefined : field.initialValue}
        {...rest}
        {...described(field, hint)}
      />
    </Frame>
  );
}

/**
 * A multi-line text field.
 *
 * @param most how many characters it may have: they are counted below it, with JavaScript while somebody types
 * @param note what else is said below it
 */
export function TextArea({
  field,
  label,
  hint,
  rows = 4,
  most,
  note,
  ...rest
}: FieldProps & { rows?: number; maxLength?: number; most?: number; note?: React.ReactNode }) {
  const [typed, setTyped] = useState(String(field.initialValue ?? ''));
  const about = described(field, hint);
  const below = `${field.id}-below`;
  return (
    <Frame
      field={field}
      label={label}
      hint={hint}
      below={(most ?? note) && <Below id={below} typed={typed} most={most} note={note} />}
    >
      <textarea
        className="input"
        rows={rows}
        defaultValue={field.initialValue}
        onInput={(event) => setTyped(event.currentTarget.value)}
        {...rest}
        {...about}
        aria-describedby={
          [about['aria-describedby'], (most ?? note) && below].filter(Boolean).join(' ') ||
          undefined
        }
      />
    </Frame>
  );
}

function Below({
  id,
  typed,
  most,
  note,
}: {
  id: string;
  typed: string;
  most: number | undefined;
  note: React.ReactNode;
}) {
  const { t } = useTranslation('forms');
  // Browsers count a line break as one character.
  const { length } = typed.replaceAll('\r\n', '\n');
  return (
    <p className="note" id={id}>
      {most !== undefined && (
        <span className={length > most ? 'error' : undefined}>
          {t('characters', { typed: length, most })}
        </span>
      )}
      {most !== undefined && note && ' · '}
      {note}
    </p>
  );
}

export interface Choice {
  value: string;
  name: string;
  /** language of the name, if it differs from the page's */
  lang?: string | undefined;
}

/** A select box. `empty` is the text of the option without a value. */
export function SelectField({
  field,
  label,
  hint,
  choices,
  empty,
}: FieldProps & { choices: readonly Choice[]; empty?: string }) {
  return (
    <Frame field={field} label={label} hint={hint}>
      <select className="input" defaultValue={field.initialValue} {...described(field, hint)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map(({ value, name, lang }) => (
          <option key={value} value={value} lang={lang}>
            {name}
          </option>
        ))}
      </select>
    </Frame>
  );
}
