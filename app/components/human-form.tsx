import {
  getFormProps,
  type FieldMetadata,
  type FormMetadata,
  type SubmissionResult,
} from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { stampField, trapField } from '~/platform/http/human-form.schema';
import { CaseDataWarnings } from './case-data';
import { ErrorSummary } from './error-summary';
import { TextField } from './field';
import { Submit } from './submit';

interface Props<Input extends Record<string, unknown>> {
  form: FormMetadata<Input, string[]>;
  /** signed for this form, valid for one submission */
  stamp: string;
  lastResult: SubmissionResult<string[]> | null;
  texts: { refused: string; send: string };
  children: React.ReactNode;
}

/**
 * A form that visitors may send without signing in, with its form stamp and a honeypot field that people
 * neither see nor reach. Works without JavaScript and without third parties. Warns about case data.
 */
export function HumanForm<Input extends Record<string, unknown>>({
  form,
  stamp,
  lastResult,
  texts,
  children,
}: Props<Input>) {
  const { t } = useTranslation('forms');
  return (
    <Form method="post" className="form mt-6" {...getFormProps(form)}>
      <ErrorSummary form={form} title={texts.refused} />
      <input type="hidden" name={stampField} value={stamp} />
      <p className="trap" aria-hidden="true">
        <label>
          {t('trap')}
          <input type="text" name={trapField} tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </p>
      <CaseDataWarnings result={lastResult}>{children}</CaseDataWarnings>
      <Submit>{texts.send}</Submit>
    </Form>
  );
}

/** E-mail address for the answer. */
export function AddressField({
  field,
  label,
  hint,
}: {
  field: FieldMetadata<string>;
  label: string;
  hint: string;
}) {
  const kind = { type: 'email', autoComplete: 'email', inputMode: 'email' } as const;
  return <TextField field={field} label={label} hint={hint} {...kind} />;
}
