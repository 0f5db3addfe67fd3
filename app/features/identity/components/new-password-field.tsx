import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { TextField } from '~/components/field';
import { shortestPassword } from '../accounts.schema';

/** Field for a new password. `email` is for password managers, which store it with the password. */
export function NewPasswordField({
  field,
  label,
  email,
}: {
  field: FieldMetadata<string | undefined>;
  label: string;
  email?: string | undefined;
}) {
  const { t } = useTranslation('accounts');
  return (
    <>
      {email && <input type="email" autoComplete="username" value={email} readOnly hidden />}
      <TextField
        field={field}
        label={label}
        hint={t('fields.passwordHint', { least: shortestPassword })}
        type="password"
        autoComplete="new-password"
        required
      />
    </>
  );
}
