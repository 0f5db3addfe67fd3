import type { FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { ProfileInput } from '../../organizations.schema';
import type { ProfileChoices } from '../editing.server';
import type { FormPart } from '../form-parts.schema';
import type { ProfilePart } from '../profile-part.server';
import { ChangedText, OriginalFields } from './changed-text';
import { ContactRows, LinkRows } from './profile-form-contacts';
import { LanguageRows, PlaceRows } from './profile-form-places';
import { ServiceRows } from './profile-form-services';
import { ChosenTerms } from './profile-form-terms';
import { FactFields, TextFields, type ProfileFields } from './profile-form-texts';

interface Props {
  part: FormPart;
  form: FormMetadata<ProfileInput>;
  fields: ProfileFields;
  profile: ProfilePart;
  choices: ProfileChoices;
}

/** The fields of one part. */
export function ProfilePartFields({ part, form, fields, profile, choices }: Props) {
  const { t } = useTranslation('profile');
  const { texts, values } = profile;
  const chosen = (kind: keyof ProfileInput['audience']) => {
    const countries = [{ name: '', choices: choices.country }];
    const groups = { ...choices, country: countries, knows: countries };
    return <ChosenTerms kind={kind} form={form} field={fields[kind]} groups={groups[kind]} />;
  };
  switch (part) {
    case 'facts':
      return <FactFields {...{ form, fields, texts }} nameLocale={values.nameLocale} />;
    case 'texts':
      return (
        <>
          <TextFields form={form} fields={fields} texts={texts} />
          <OriginalFields texts={texts} />
        </>
      );
    case 'services':
      return (
        <>
          {texts.map((text) => (
            <ChangedText key={text.field} text={text} form={form} />
          ))}
          <ServiceRows form={form} field={fields.services} choices={choices} />
          <OriginalFields texts={texts} />
        </>
      );
    case 'country':
      return (
        <>
          {chosen('country')}
          <h3>{t('sections.knows')}</h3>
          <p className="hint">{t('hints.knows')}</p>
          {chosen('knows')}
        </>
      );
    case 'expertise':
    case 'population':
    case 'stage':
      return chosen(part);
    case 'places':
      return <PlaceRows form={form} field={fields.places} choices={choices} />;
    case 'languages':
      return <LanguageRows form={form} field={fields.languages} choices={choices} />;
    case 'contacts':
      return <ContactRows form={form} field={fields.contacts} choices={choices} />;
    case 'links':
      return <LinkRows form={form} field={fields.links} />;
  }
}
