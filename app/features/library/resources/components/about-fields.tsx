import { useTranslation } from 'react-i18next';
import { Checkboxes } from '~/components/checkboxes';
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

/** A long list of choices, collapsed unless something is chosen or wrong. */
function Folded({
  title,
  field,
  children,
}: {
  title: string;
  field: ResourceFields['country'];
  children: React.ReactNode;
}) {
  const { t } = useTranslation('sharing');
  const initial: unknown = field.initialValue;
  const count = Array.isArray(initial) ? initial.length : initial ? 1 : 0;
  return (
    <details open={count > 0 || field.errors !== undefined} className="border-b border-line">
      <summary className="legend py-3">
        {title} {count > 0 && <span className="hint">{t('chosen', { count })}</span>}
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}
