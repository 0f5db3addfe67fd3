import { useTranslation } from 'react-i18next';
import { Checkboxes } from '~/components/checkboxes';
import { Folded } from '~/components/folded';
import type { ResourceChoices } from '../editing.server';
import type { ResourceFields } from './resource-fields';

/** Optional fields that help people find the resource. */
export function AboutFields({
  fields,
  choices,
}: {
  fields: ResourceFields;
  choices: ResourceChoices;
}) {
  const { t } = useTranslation('sharing');
  return (
    <section className="form section" aria-labelledby="about">
      <div>
        <h2 id="about">{t('sections.about')}</h2>
        <p className="hint">{t('hints.about')}</p>
      </div>
      <Folded title={t('fields.country')} field={fields.country}>
        <Checkboxes field={fields.country} legend={t('fields.country')} choices={choices.country} />
      </Folded>
      <Folded title={t('fields.expertise')} field={fields.expertise}>
        <div className="form">
          {choices.expertise.map(({ name, values }) => (
            <Checkboxes
              key={name}
              field={fields.expertise}
              legend={name ?? t('fields.expertise')}
              choices={values}
            />
          ))}
        </div>
      </Folded>
      <Folded title={t('fields.stage')} field={fields.stage}>
        <Checkboxes field={fields.stage} legend={t('fields.stage')} choices={choices.stage} />
      </Folded>
      <Folded title={t('fields.population')} field={fields.population}>
        <Checkboxes
          field={fields.population}
          legend={t('fields.population')}
          choices={choices.population}
        />
      </Folded>
    </section>
  );
}
