import { Fragment } from 'react';
import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextArea, TextField } from '~/components/field';
import { localeName, locales, type Locale } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import { certainties, type ProfileInput } from '../../organizations.schema';
import { limits } from '../../profile/profile-fields.schema';
import type { PartText } from '../profile-part.server';
import { ChangedText, TextState } from './changed-text';

export type ProfileFields = ReturnType<FormMetadata<ProfileInput>['getFieldset']>;

type PerLanguage = Readonly<Record<Locale, FieldMetadata<string> | undefined>>;

interface Props {
  form: FormMetadata<ProfileInput>;
  fields: ProfileFields;
  texts: readonly PartText[];
}

const rows = { summary: 6, description: 9 } as const;

/** Summary and description in every language, side by side where there is room; above them what changed. */
export function TextFields({ form, fields, texts }: Props) {
  const { t } = useTranslation(['profile', 'texts']);
  return (['summary', 'description'] as const).map((name) => {
    const text = texts.find(({ field }) => field === name);
    // i18n keys: texts:field.*, profile:field.*, profile:hint.*
    return (
      <section key={name} className="field-group" aria-labelledby={`${name}-title`}>
        <h3 id={`${name}-title`}>{t(`texts:field.${name}`)}</h3>
        <p className="hint">{t(`hint.${name}`, { most: limits[name] })}</p>
        {text && <ChangedText text={text} form={form} />}
        <InEach languages={locales} of={fields[name].getFieldset()}>
          {(field, language) => (
            <TextArea
              {...field}
              label={t(`field.${name}`, { language })}
              rows={rows[name]}
              most={limits[name]}
              note={text && <TextState text={text} locale={field.lang} />}
            />
          )}
        </InEach>
      </section>
    );
  });
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

/** The own name and its translations, and facts that hardly ever change. */
export function FactFields({ form, fields, texts, nameLocale }: Props & { nameLocale: Locale }) {
  const { t } = useTranslation('profile');
  const name = texts.find(({ field }) => field === 'name');
  return (
    <div className="form">
      {name && <ChangedText text={name} form={form} />}
      <div className="pair">
        <TextField field={fields.ownName} label={t('field.ownName')} />
        <SelectField
          field={fields.nameLocale}
          label={t('field.nameLocale')}
          choices={locales.map((value) => ({ value, name: localeName(value) }))}
        />
      </div>
      <InEach
        languages={locales.filter((locale) => locale !== nameLocale)}
        of={fields.name.getFieldset()}
      >
        {(field, language) => (
          <TextField {...field} label={t('field.name', { language })} hint={t('hint.name')} />
        )}
      </InEach>
      <div className="pair">
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
