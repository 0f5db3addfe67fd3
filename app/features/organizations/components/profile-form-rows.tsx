import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FieldErrors, SelectField, TextField } from '~/components/field';
import type { ProfileChoices } from '../editing.server';
import { audienceChoices, placeKinds, type ProfileInput } from '../organizations.schema';
import { FormSection } from './profile-form-section';

type RowName = 'places' | 'languages' | 'contacts';

interface Props<Name extends RowName> {
  form: FormMetadata<ProfileInput>;
  field: FieldMetadata<ProfileInput[Name], ProfileInput>;
  choices: ProfileChoices;
}

/** Where new rows begin. Contacts begin with the network: what is public is a choice. */
const begin = {
  places: { kind: 'office', audience: 'public' },
  languages: { audience: 'public' },
  contacts: { audience: 'network' },
} as const;

function Rows<Row>({
  name,
  form,
  rows,
  errors,
  children,
}: {
  name: RowName;
  form: FormMetadata<ProfileInput>;
  rows: FieldMetadata<Row, ProfileInput>[];
  errors: Pick<FieldMetadata, 'errors' | 'errorId'>;
  children: (row: FieldMetadata<Row, ProfileInput>) => React.ReactNode;
}) {
  const { t } = useTranslation('profile');
  const { pathname } = useLocation();
  // Without JavaScript the answer opens at the rows that were changed.
  const here = { formAction: `${pathname}#${name}`, type: 'submit' } as const;
  // i18n keys: profile:hints.*, profile:row.*, profile:none.*, profile:add.*
  return (
    <FormSection name={name} hint={t(`hints.${name}`)}>
      {rows.length === 0 && <p className="hint">{t(`none.${name}`)}</p>}
      {rows.map((row, index) => {
        const title = t(`row.${name}`, { number: index + 1 });
        return (
          <fieldset key={row.key} className="row-group">
            <legend className="legend">{title}</legend>
            {children(row)}
            <button
              className="link-button justify-self-start"
              aria-label={t('removeRow', { row: title })}
              {...form.remove.getButtonProps({ name, index })}
              {...here}
            >
              {t('remove')}
            </button>
          </fieldset>
        );
      })}
      <FieldErrors field={errors} />
      <button
        className="button button-quiet mt-3"
        {...form.insert.getButtonProps({ name, defaultValue: begin[name] as never })}
        {...here}
      >
        {t(`add.${name}`)}
      </button>
    </FormSection>
  );
}

function AudienceField({ field }: { field: FieldMetadata<string> }) {
  const { t } = useTranslation('profile');
  return (
    <SelectField
      field={field}
      label={t('field.audience')}
      choices={audienceChoices.map((value) => ({ value, name: t(`audience.${value}`) }))}
    />
  );
}

export function PlaceRows({ form, field, choices }: Props<'places'>) {
  const { t } = useTranslation('profile');
  return (
    <Rows name="places" form={form} rows={field.getFieldList()} errors={field}>
      {(row) => {
        const { kind, country, region, municipality, audience } = row.getFieldset();
        // i18n keys: profile:placeKind.*
        const kinds = placeKinds.map((value) => ({ value, name: t(`placeKind.${value}`) }));
        return (
          <>
            <SelectField field={kind} label={t('field.kind')} choices={kinds} />
            <SelectField
              field={country}
              label={t('field.country')}
              choices={choices.country}
              empty={t('choose')}
            />
            <TextField field={region} label={t('field.region')} />
            <TextField field={municipality} label={t('field.municipality')} />
            <AudienceField field={audience} />
          </>
        );
      }}
    </Rows>
  );
}

export function LanguageRows({ form, field, choices }: Props<'languages'>) {
  const { t } = useTranslation('profile');
  return (
    <Rows name="languages" form={form} rows={field.getFieldList()} errors={field}>
      {(row) => {
        const { code, variant, municipality, audience } = row.getFieldset();
        return (
          <>
            <SelectField
              field={code}
              label={t('field.code')}
              choices={choices.language}
              empty={t('choose')}
            />
            <TextField field={variant} label={t('field.variant')} />
            <TextField field={municipality} label={t('field.municipality')} />
            <AudienceField field={audience} />
          </>
        );
      }}
    </Rows>
  );
}

export function ContactRows({ form, field, choices }: Props<'contacts'>) {
  const { t } = useTranslation('profile');
  return (
    <Rows name="contacts" form={form} rows={field.getFieldList()} errors={field}>
      {(row) => {
        const { role, email, phone, url, audience } = row.getFieldset();
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
          </>
        );
      }}
    </Rows>
  );
}
