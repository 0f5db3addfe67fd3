import { useTranslation } from 'react-i18next';
import { SelectField, TextArea, TextField } from '~/components/field';
import { licences, limits } from '../resources.schema';
import type { ResourceFields } from './resource-fields';

/** Who wrote it and when, what readers may do with it and for how long it holds. All of it may stay empty. */
export function OriginFields({ fields }: { fields: ResourceFields }) {
  const { t } = useTranslation('sharing');
  return (
    <section className="form section" aria-labelledby="origin">
      <h2 id="origin">{t('sections.origin')}</h2>
      <TextArea
        field={fields.authors}
        label={t('fields.authors')}
        hint={t('hints.authors')}
        maxLength={limits.authors}
      />
      <SelectField
        field={fields.licence}
        label={t('fields.licence')}
        choices={licences.map((value) => ({
          value,
          name: t(`licence.${value}`), // i18n keys: sharing:licence.*
        }))}
        empty={t('licenceUnsaid')}
      />
      <div className="pair items-end">
        <TextField field={fields.year} label={t('fields.year')} type="number" inputMode="numeric" />
        <TextField
          field={fields.reviewOn}
          label={t('fields.reviewOn')}
          hint={t('hints.reviewOn')}
          type="date"
        />
      </div>
    </section>
  );
}
