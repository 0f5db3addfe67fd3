import { useTranslation } from 'react-i18next';
import type { FieldMetadata } from '@conform-to/react';
import { SelectField } from '~/components/field';
import { localeName, locales, type Locale } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { TranslatedField } from '../../profile/profile-gaps';
import type { EditedService, EditedText } from '../texts-editing.server';
import { serviceTextFields, type ServiceTextField, type TextPart } from '../texts.schema';
import { TextSide } from './text-side';
import { useTextLabel } from './use-text-label';

type Controls = Readonly<Record<Locale, FieldMetadata<string> | undefined>>;

interface Shared {
  organization: { slug: string; name: string };
  /** the form field for the language that the others are translated from */
  source: FieldMetadata<string | undefined> | undefined;
}

/** A text of the organization in all languages side by side, with its own button to publish. */
export function OwnText({
  text,
  field,
  controls,
  ...shared
}: Shared & { text: EditedText; field: TranslatedField; controls: Controls }) {
  const { t } = useTranslation('texts');
  // i18n keys: texts:field.*, texts:save.*
  return (
    <Part id={field} title={t(`field.${field}`)} save={t(`save.${field}`)} part={field} {...shared}>
      <Sides text={text} controls={controls} {...shared} />
    </Part>
  );
}

/** The texts of one service, in all languages side by side. */
export function ServiceTexts({
  service: { key, name, texts },
  controls,
  ...shared
}: Shared & {
  service: EditedService;
  controls: (field: ServiceTextField) => Controls;
}) {
  const { t } = useTranslation('texts');
  const page = useLocale();
  const service = name[page] ?? key;
  return (
    <Part
      id={`services.${key}`}
      title={t('field.service', { service })}
      save={t('save.service')}
      saveName={t('save.serviceOf', { service })}
      part={`services.${key}`}
      {...shared}
    >
      <div className="grid gap-4">
        {texts.map((text) => {
          const field = serviceTextFields.find((one) => text.field.endsWith(`.${one}`));
          return (
            field && (
              <Sides
                key={text.field}
                text={text}
                controls={controls(field)}
                name={service}
                {...shared}
              />
            )
          );
        })}
      </div>
    </Part>
  );
}

function Part({
  id,
  title,
  save,
  saveName,
  part,
  source,
  children,
}: Omit<Shared, 'organization'> & {
  id: string;
  title: string;
  save: string;
  saveName?: string;
  part: TextPart;
  children: React.ReactNode;
}) {
  const { t } = useTranslation('texts');
  const choices = locales.map((value) => ({ value, name: localeName(value), lang: value }));
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      <div className="actions items-end mt-4">
        {source && (
          <SelectField
            field={source}
            label={t('source')}
            choices={choices}
            {...(source.initialValue ? {} : { empty: t('sourceKept') })}
          />
        )}
        <button className="button button-quiet" name="save" value={part} aria-label={saveName}>
          {save}
        </button>
      </div>
    </section>
  );
}

function Sides({
  text: { field, sides },
  controls,
  organization,
  name,
}: {
  text: EditedText;
  controls: Controls;
  organization: Shared['organization'];
  /** the service's name */
  name?: string;
}) {
  const page = useLocale();
  const labelOf = useTextLabel();
  return (
    <div className="pair">
      {sides.map((side) => (
        <TextSide
          key={side.locale}
          field={field}
          label={labelOf(field, localeNameIn(page, side.locale), name)}
          side={side}
          control={controls[side.locale]}
          organization={organization}
        />
      ))}
    </div>
  );
}
