import { useTranslation } from 'react-i18next';
import { SelectField, TextArea, TextField } from '~/components/field';
import { useLocale } from '~/i18n/use-locale';
import { monthNames } from '../published-date';
import { licences, limits } from '../resources.schema';
import type { ResourceFields } from './resource-fields';

/** Optional fields: authors, license, publication date and review date. */
export function OriginFields({ fields }: { fields: ResourceFields }) {
  const { t } = useTranslation('sharing');
  const locale = useLocale();
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
        empty={t('unsaid')}
      />
      <fieldset>
        <legend className="legend">{t('fields.published')}</legend>
        <p className="hint">{t('hints.published')}</p>
        <div className="flex gap-3 items-start max-w-md mt-2">
          <div className="w-20 shrink-0">
            <TextField
              field={fields.year}
              label={t('fields.year')}
              type="number"
              inputMode="numeric"
            />
          </div>
          <div className="grow min-w-0">
            <SelectField
              field={fields.month}
              label={t('fields.month')}
              choices={monthNames(locale)}
              empty={t('unsaid')}
            />
          </div>
          <div className="w-24 shrink-0">
            <TextField
              field={fields.day}
              label={t('fields.day')}
              type="number"
              inputMode="numeric"
            />
          </div>
        </div>
      </fieldset>
      <TextField
        field={fields.reviewOn}
        label={t('fields.reviewOn')}
        hint={t('hints.reviewOn')}
        type="date"
      />
    </section>
  );
}
