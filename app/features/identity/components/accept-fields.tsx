import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { TextField } from '~/components/field';
import type { AcceptMode } from '../accounts.schema';
import { NewPasswordField } from './new-password-field';

type Field = FieldMetadata<string | undefined>;

/** The fields that an invited person fills in: none, their password, or everything for a new account. */
export function AcceptFields({
  mode,
  fields,
  email,
}: {
  mode: AcceptMode;
  fields: { name: Field; email: Field; password: Field };
  email: string | null;
}) {
  const { t } = useTranslation('accounts');
  if (mode === 'self') return <p>{t('invitation.self', { email })}</p>;
  if (mode === 'elsewhere') return <p>{t('invitation.elsewhere', { email })}</p>;
  if (mode === 'known')
    return (
      <>
        <p>{t('invitation.known', { email })}</p>
        <input type="email" autoComplete="username" value={email ?? ''} readOnly hidden />
        <TextField
          field={fields.password}
          label={t('fields.password')}
          type="password"
          autoComplete="current-password"
          required
        />
      </>
    );
  return (
    <>
      {email && <p>{t('invitation.new', { email })}</p>}
      <TextField
        field={fields.name}
        label={t('fields.name')}
        hint={t('fields.nameHint')}
        autoComplete="name"
        maxLength={120}
        required
      />
      {mode === 'first' && (
        <TextField
          field={fields.email}
          label={t('fields.email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          required
        />
      )}
      <NewPasswordField
        field={fields.password}
        label={t('fields.chosenPassword')}
        email={email ?? undefined}
      />
    </>
  );
}
