import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { Checkboxes } from '~/components/checkboxes';
import { SelectField, TextArea } from '~/components/field';
import { locales } from '~/i18n/locale';
import type { ProfileChoices } from '../editing.server';
import type { ProfileInput } from '../../organizations.schema';
import { serviceCosts, serviceLimits, type ServiceInput } from '../profile-rows.schema';
import { AudienceField, Rows, type RowsProps } from './profile-form-rows';
import { InEach } from './profile-form-texts';

type Row = FieldMetadata<ServiceInput, ProfileInput>;

/**
 * The rows for services. The service and its audience are visible at once, the rest is folded: a service's
 * name alone is already useful.
 */
export function ServiceRows({ form, field, choices }: RowsProps<'services'>) {
  const { t } = useTranslation('profile');
  return (
    <Rows name="services" form={form} rows={field.getFieldList()} errors={field}>
      {(row) => {
        const { service, audience } = row.getFieldset();
        return (
          <>
            <SelectField
              field={service}
              label={t('field.service')}
              choices={ungrouped(choices.service)}
              empty={t('choose')}
            />
            <AudienceField field={audience} />
            <details className="col-span-full" open={hasErrors(row)}>
              <summary className="py-2.5 text-anil">{t('service.more')}</summary>
              <ServiceDetails row={row} choices={choices} />
            </details>
          </>
        );
      }}
    </Rows>
  );
}

const ungrouped = (groups: ProfileChoices['service']) => groups.flatMap((group) => group.choices);

function hasErrors(row: Row): boolean {
  return Object.keys(row.allErrors).some((name) => !/\.(service|audience)$/.test(name));
}

function ServiceDetails({ row, choices }: { row: Row; choices: ProfileChoices }) {
  const { t } = useTranslation('profile');
  const { description, reach, cost, populations, stages, countries, languages } = row.getFieldset();
  return (
    <div className="form pt-2">
      <InEach languages={locales} of={description.getFieldset()}>
        {(field, language) => (
          <TextArea
            {...field}
            label={t('service.description', { language })}
            hint={t('service.descriptionHint', { most: serviceLimits.description })}
          />
        )}
      </InEach>
      <InEach languages={locales} of={reach.getFieldset()}>
        {(field, language) => (
          <TextArea
            {...field}
            label={t('service.reach', { language })}
            hint={t('service.reachHint', { most: serviceLimits.reach })}
          />
        )}
      </InEach>
      <SelectField
        field={cost}
        label={t('service.cost')}
        // i18n keys: profile:cost.*
        choices={serviceCosts.map((value) => ({ value, name: t(`cost.${value}`) }))}
      />
      <Checkboxes
        field={populations}
        legend={t('service.populations')}
        choices={ungrouped(choices.population)}
      />
      <Checkboxes field={stages} legend={t('service.stages')} choices={ungrouped(choices.stage)} />
      <Checkboxes field={countries} legend={t('service.countries')} choices={choices.country} />
      <Checkboxes field={languages} legend={t('service.languages')} choices={choices.language} />
    </div>
  );
}
