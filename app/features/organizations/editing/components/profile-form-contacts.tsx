import { useTranslation } from 'react-i18next';
import { Checkboxes } from '~/components/checkboxes';
import { SelectField, TextField } from '~/components/field';
import type { ProfileChoices } from '../editing.server';
import { linkKinds } from '../profile-rows.schema';
import { AudienceField, Rows, type RowsProps } from './profile-form-rows';

/** Puts the languages that the organization speaks first. */
function spokenFirst(form: RowsProps<'contacts'>['form'], languages: ProfileChoices['language']) {
  const rows: unknown = form.initialValue?.languages;
  const spoken = (Array.isArray(rows) ? rows : []).map((one: { code?: unknown }) => one.code);
  const isSpoken = ({ value }: { value: string }) => spoken.includes(value);
  const first = languages.filter(isSpoken);
  const choices = [...first, ...languages.filter((one) => !isSpoken(one))];
  return { choices, first: first.length };
}

export function ContactRows({ form, field, choices }: RowsProps<'contacts'>) {
  const { t } = useTranslation('profile');
  const offered = spokenFirst(form, choices.language);
  return (
    <Rows name="contacts" form={form} rows={field.getFieldList()} errors={field}>
      {(row) => {
        const { role, email, phone, url, audience, languages } = row.getFieldset();
        return (
          <>
            <SelectField
              field={role}
              label={t('field.role')}
              choices={choices.role}
              empty={t('choose')}
            />
            <TextField field={email} label={t('field.email')} type="email" />
            <TextField field={phone} label={t('field.phone')} type="tel" />
            <TextField field={url} label={t('field.url')} inputMode="url" />
            <AudienceField field={audience} />
            <div className="col-span-full">
              <Checkboxes
                field={languages}
                legend={t('field.writeIn')}
                {...offered}
                more={t('moreLanguages')}
              />
            </div>
          </>
        );
      }}
    </Rows>
  );
}

export function LinkRows({ form, field }: Omit<RowsProps<'links'>, 'choices'>) {
  const { t } = useTranslation('profile');
  return (
    <Rows name="links" form={form} rows={field.getFieldList()} errors={field}>
      {(row) => {
        const { kind, url, audience } = row.getFieldset();
        // i18n keys: profile:linkKind.*
        const kinds = linkKinds.map((value) => ({ value, name: t(`linkKind.${value}`) }));
        return (
          <>
            <SelectField
              field={kind}
              label={t('field.linkKind')}
              choices={kinds}
              empty={t('choose')}
            />
            <TextField field={url} label={t('field.linkUrl')} inputMode="url" />
            <AudienceField field={audience} />
          </>
        );
      }}
    </Rows>
  );
}
