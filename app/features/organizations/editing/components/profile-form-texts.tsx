import { Fragment } from 'react';
import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextArea, TextField } from '~/components/field';
import { localeName, locales, type Locale } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import { certainties, type ProfileInput } from '../../organizations.schema';
import { limits } from '../../profile/profile-fields.schema';
import { FormSection } from './profile-form-section';

export type ProfileFields = ReturnType<FormMetadata<ProfileInput>['getFieldset']>;

type PerLanguage = Readonly<Record<Locale, FieldMetadata<string> | undefined>>;

/** Name, summary and description in every language, side by side where there is room. */
export function TextFields({ fields, nameLocale }: { fields: ProfileFields; nameLocale: Locale }) {
  const { t } = useTranslation('profile');
  const others = locales.filter((locale) => locale !== nameLocale);
  return (
    <FormSection name="texts" hint={t('hints.texts')} isOpen>
      <div className="form">
        <InEach languages={locales} of={fields.summary.getFieldset()}>
          {(field, language) => (
            <TextArea
              {...field}
              label={t('field.summary', { language })}
              hint={t('hint.summary', { most: limits.summary })}
            />
          )}
        </InEach>
        <InEach languages={locales} of={fields.description.getFieldset()}>
          {(field, language) => (
            <TextArea
              {...field}
              label={t('field.description', { language })}
              hint={t('hint.description', { most: limits.description })}
              rows={8}
            />
          )}
        </InEach>
        <InEach languages={others} of={fields.name.getFieldset()}>
          {(field, language) => (
            <TextField {...field} label={t('field.name', { language })} hint={t('hint.name')} />
          )}
        </InEach>
      </div>
    </FormSection>
  );
}

/** One field in each language, labeled with the language's name in the reader's language. */
export function InEach({
  languages,
  of,
  children,
}: {
  languages: readonly Locale[];
  of: PerLanguage;
  children: (
    field: { field: FieldMetadata<string>; lang: Locale },
    language: string,
  ) => React.ReactNode;
}) {
  const names = new Intl.DisplayNames(useLocale(), { type: 'language' });
  return (
    <div className="pair">
      {languages.map((lang) => {
        const field = of[lang];
        return (
          field && (
            <Fragment key={lang}>{children({ field, lang }, names.of(lang) ?? lang)}</Fragment>
          )
        );
      })}
    </div>
  );
}

/** Facts that hardly ever change: own name, acronym, website, founding year. */
export function FactFields({ fields }: { fields: ProfileFields }) {
  const { t } = useTranslation('profile');
  return (
    <div className="form">
      <div className="pair">
        <TextField field={fields.ownName} label={t('field.ownName')} />
        <SelectField
          field={fields.nameLocale}
          label={t('field.nameLocale')}
          choices={locales.map((value) => ({ value, name: localeName(value) }))}
        />
        <TextField field={fields.acronym} label={t('field.acronym')} />
        <TextField field={fields.website} label={t('field.website')} inputMode="url" />
        <TextField field={fields.foundedYear} label={t('field.foundedYear')} inputMode="numeric" />
        <SelectField
          field={fields.foundedCertainty}
          label={t('field.foundedCertainty')}
          // i18n keys: profile:certainty.*
          choices={certainties.map((value) => ({ value, name: t(`certainty.${value}`) }))}
        />
      </div>
    </div>
  );
}
