import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form, Link, useSearchParams } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { Submit } from '~/components/submit';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { ProfileChoices } from '../editing.server';
import { profileSchema, type ProfileInput } from '../../organizations.schema';
import type { ProfileGaps } from '../../profile/profile-gaps';
import { ProfileConflict } from './profile-conflict';
import { PreviewButtons } from './profile-preview';
import { FactFields, TextFields } from './profile-form-texts';
import { ContactRows, LinkRows } from './profile-form-contacts';
import { LanguageRows, PlaceRows } from './profile-form-places';
import {
  FormSection,
  OpenSections,
  formSections,
  sectionOfField,
  unfold,
} from './profile-form-section';
import { ProfileMeter } from '../../profile/components/profile-meter';
import { ServiceRows } from './profile-form-services';
import { ChosenTerms } from './profile-form-terms';

interface Props {
  slug: string;
  values: ProfileInput;
  gaps: ProfileGaps;
  choices: ProfileChoices;
  result: SubmissionResult | undefined;
  /** the stored profile, if somebody else saved it since the form was opened */
  stored: ProfileInput | undefined;
  /** fields that only other people have changed since */
  ofOthers: readonly string[];
}

/** The whole profile in one form. Without JavaScript, adding and removing rows makes a round trip. */
export function ProfileForm({ slug, values, gaps, choices, result, stored, ofOthers }: Props) {
  const { t } = useTranslation('profile');
  const locale = useLocale();
  const [form, fields] = useForm<ProfileInput>({
    lastResult: result ?? null,
    defaultValue: values,
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: profileSchema }),
  });
  const countries = [{ name: '', choices: choices.country }];
  const groups = { ...choices, country: countries, knows: countries };
  const chosen = (kind: keyof ProfileInput['audience']) => ({
    form,
    field: fields[kind],
    groups: groups[kind],
  });
  const [search] = useSearchParams();
  const open = new Set([
    ...search.getAll('open'),
    ...Object.keys(form.allErrors).map(sectionOfField),
  ]);
  useEffect(() => unfold(location.hash.slice(1)), []);
  const version = stored?.version ?? fields.version.initialValue ?? values.version;
  return (
    <Form method="post" className="cols" {...getFormProps(form)}>
      <Contents />
      <div>
        <p className="actions">
          <button className="button">{t('save')}</button>
          <Link to={links.organization(locale, slug)}>{t('view')}</Link>
          <Link to={links.ownLogo(locale, slug)}>{t('logo')}</Link>
        </p>
        <PreviewButtons />
        <input type="hidden" name="version" value={version} />
        <div className="grid gap-4 my-4">
          <ErrorSummary form={form} />
          {stored && (
            <ProfileConflict form={form} stored={stored} ofOthers={ofOthers} choices={choices} />
          )}
        </div>
        {gaps.missing.length > 0 && (
          <details>
            <summary className="py-2.5 text-anil">{t('completeness')}</summary>
            <ProfileMeter slug={slug} gaps={gaps} />
          </details>
        )}
        <OpenSections.Provider value={open}>
          <CaseDataWarnings result={result}>
            <TextFields fields={fields} nameLocale={values.nameLocale} />
            <ChosenTerms kind="expertise" {...chosen('expertise')} />
            <ServiceRows form={form} field={fields.services} choices={choices} />
          </CaseDataWarnings>
          {(['population', 'stage', 'country', 'knows'] as const).map((kind) => (
            <ChosenTerms key={kind} kind={kind} {...chosen(kind)} />
          ))}
          <PlaceRows form={form} field={fields.places} choices={choices} />
          <LanguageRows form={form} field={fields.languages} choices={choices} />
          <ContactRows form={form} field={fields.contacts} choices={choices} />
          <LinkRows form={form} field={fields.links} />
          <FormSection name="facts">
            <FactFields fields={fields} />
          </FormSection>
        </OpenSections.Provider>
        <Submit>{t('save')}</Submit>
        <PreviewButtons />
      </div>
    </Form>
  );
}

/** Links to the form's sections, beside it on wide screens; on a phone the folded sections serve as the list. */
function Contents() {
  const { t } = useTranslation('profile');
  return (
    <nav aria-label={t('contents')} className="hidden min-[56rem]:block sticky top-4 self-start">
      <ul>
        {formSections.map((section) => (
          <li key={section}>
            <a
              className="inline-flex items-center min-h-11"
              href={`#${section}`}
              onClick={() => unfold(section)}
            >
              {/* i18n keys: profile:sections.* */}
              {t(`sections.${section}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
