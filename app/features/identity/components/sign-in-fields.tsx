import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { TextField } from '~/components/field';
import { carriedField } from '~/platform/http/typed.schema';

interface Props {
  fields: { email: FieldMetadata<string>; password: FieldMetadata<string> };
  /** what was posted without a session, sealed */
  carried: string | null;
}

/** The fields of the sign-in form. */
export function SignInFields({ fields, carried }: Props) {
  const { t } = useTranslation('accounts');
  return (
    <>
      {carried && <input type="hidden" name={carriedField} value={carried} />}
      <TextField
        field={fields.email}
        label={t('fields.email')}
        type="email"
        autoComplete="username"
        inputMode="email"
        required
      />
      <TextField
        field={fields.password}
        label={t('fields.password')}
        type="password"
        autoComplete="current-password"
        required
      />
    </>
  );
}
