import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '~/components/field';
import { placeKinds, precisions } from '../profile-rows.schema';
import { AudienceField, Rows, type RowsProps } from './profile-form-rows';

export function PlaceRows({ form, field, choices }: RowsProps<'places'>) {
  const { t } = useTranslation('profile');
  return (
    <Rows name="places" form={form} rows={field.getFieldList()} errors={field}>
      {(row) => {
        const { kind, country, region, municipality, street, precision, audience } =
          row.getFieldset();
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
            <TextField field={street} label={t('field.street')} />
            <SelectField
              field={precision}
              label={t('field.precision')}
              // i18n keys: profile:precision.*
              choices={precisions.map((value) => ({ value, name: t(`precision.${value}`) }))}
            />
            <AudienceField field={audience} />
          </>
        );
      }}
    </Rows>
  );
}

export function LanguageRows({ form, field, choices }: RowsProps<'languages'>) {
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
