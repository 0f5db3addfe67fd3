import type { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { Checkboxes } from '~/components/checkboxes';
import { SelectField, TextArea, TextField } from '~/components/field';
import { Radios } from '~/components/radios';
import { locales } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { ResourceChoices } from '../editing.server';
import { limits, sharings, type ResourceInput } from '../resources.schema';

export type ResourceFields = ReturnType<typeof useForm<ResourceInput>>[1];

interface Props {
  fields: ResourceFields;
  choices: ResourceChoices;
}

/** Owner, and title and summary in each language of the interface, side by side where there is room. */
export function TextFields({ fields, choices }: Props) {
  const { t } = useTranslation('sharing');
  const page = useLocale();
  const titles = fields.title.getFieldset();
  const summaries = fields.summary.getFieldset();
  return (
    <section className="form section" aria-labelledby="what">
      <div>
        <h2 id="what">{t('sections.what')}</h2>
        <p className="hint">{t('hints.languages')}</p>
      </div>
      {choices.organization.length > 1 && (
        <SelectField
          field={fields.organization}
          label={t('fields.organization')}
          choices={choices.organization}
          empty={t('choose')}
        />
      )}
      <div className="pair">
        {locales.map((locale) => {
          const title = titles[locale];
          const summary = summaries[locale];
          const language = localeNameIn(page, locale);
          if (!title || !summary) return null;
          return (
            <div key={locale} className="form content-start">
              <TextField
                field={title}
                label={t('fields.title', { language })}
                maxLength={limits.title}
                lang={locale}
              />
              <TextArea
                field={summary}
                label={t('fields.summary', { language })}
                hint={t('hints.summary')}
                maxLength={limits.summary}
                lang={locale}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** What kind of resource it is and in which languages it is written. */
export function KindFields({ fields, choices }: Props) {
  const { t } = useTranslation('sharing');
  return (
    <section className="form section" aria-labelledby="kind">
      <h2 id="kind">{t('sections.kind')}</h2>
      <SelectField
        field={fields.type}
        label={t('fields.type')}
        choices={choices.type}
        empty={t('choose')}
      />
      <Checkboxes
        field={fields.language}
        legend={t('fields.language')}
        choices={choices.language}
        first={locales.length}
        more={t('moreLanguages')}
      />
    </section>
  );
}

/** Who may see the resource. Nothing is preselected, because it must be a deliberate decision. */
export function VisibilityField({ field }: { field: ResourceFields['visibility'] }) {
  const { t } = useTranslation('sharing');
  return (
    <section className="section" aria-labelledby="who">
      <h2 id="who" className="mb-2">
        {t('sections.who')}
      </h2>
      <Radios
        field={field}
        legend={t('fields.visibility')}
        choices={sharings.map((value) => ({
          value,
          name: t(`visibility.${value}`), // i18n keys: sharing:visibility.*
          hint: t(`visibilityHint.${value}`), // i18n keys: sharing:visibilityHint.*
        }))}
      />
    </section>
  );
}
