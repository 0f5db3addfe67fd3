import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { KeepAndGo } from '~/components/keep-and-go';
import { State } from '~/components/state';
import { KeepDraft, KeepsTyped, useTypedForm } from '~/components/typed-form';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { ProfileInput } from '../../organizations.schema';
import type { ProfileChoices } from '../editing.server';
import { formPartNames, partSchema, type FormPart } from '../form-parts.schema';
import { partAddress } from '../part-address';
import { nextPart } from '../part-states';
import { partDefaults } from '../part-defaults';
import type { ProfilePart } from '../profile-part.server';
import { ProfileConflict } from './profile-conflict';
import { ProfilePartFields } from './profile-part-fields';
import { looks } from './profile-part-list';
import { PreviewButtons } from './profile-preview';
import { useFieldWords } from './use-field-words';

interface Props {
  part: FormPart;
  profile: ProfilePart;
  choices: ProfileChoices;
  result: SubmissionResult | undefined;
  /** the stored profile, if somebody else saved this part since the form was opened */
  stored: ProfileInput | undefined;
  /** fields that only other people have changed since */
  ofOthers: readonly string[];
}

/** One part of the profile, saved alone. Without JavaScript, adding and removing rows makes a round trip. */
export function ProfilePartForm({ part, profile, choices, result, stored, ofOthers }: Props) {
  const { t } = useTranslation(['profile', 'forms']);
  const { titleOf } = useFieldWords(choices);
  const { values, parts, texts } = profile;
  const [form, fields, typed] = useTypedForm<ProfileInput>({
    lastResult: result ?? null,
    defaultValue: partDefaults(values, part, texts),
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: partSchema(part) }) as never,
  });
  const version = stored?.version ?? fields.version.initialValue ?? values.version;
  const condition = parts.find((one) => one.part === part)?.condition ?? 'complete';
  // i18n keys: profile:sections.*, profile:leads.*, profile:parts.is.*
  return (
    <Form method="post" className="sheet open" aria-labelledby="part" {...getFormProps(form)}>
      <header>
        <p className="kind">
          {t('parts.number', { number: formPartNames.indexOf(part) + 1, of: parts.length })}
          {' · '}
          <State is={looks[condition]}>{t(`parts.is.${condition}`)}</State>
        </p>
        <h2 id="part">{t(`sections.${part}`)}</h2>
        <p className="soft">{t(`leads.${part}`)}</p>
      </header>
      <input type="hidden" name="version" value={version} />
      <KeepsTyped state={typed} />
      <ErrorSummary form={form} titleOf={titleOf} />
      {stored && (
        <ProfileConflict
          form={form}
          part={part}
          stored={stored}
          ofOthers={ofOthers}
          choices={choices}
        />
      )}
      <CaseDataWarnings result={typed.result}>
        <ProfilePartFields
          part={part}
          form={form}
          fields={fields}
          profile={profile}
          choices={choices}
        />
      </CaseDataWarnings>
      <p className="save actions">
        <button className="button">{t('save')}</button>
        <KeepDraft>{t('forms:typed.keep')}</KeepDraft>
      </p>
      <PreviewButtons />
      <NextPart part={part} profile={profile} />
    </Form>
  );
}

/** Leads to the next part that needs attention; when none does, to confirming the profile. */
function NextPart({ part, profile: { slug, parts } }: Pick<Props, 'part' | 'profile'>) {
  const { t } = useTranslation('profile');
  const locale = useLocale();
  const next = nextPart(parts, part);
  const isConfirmed = parts.every(({ condition }) => condition === 'complete');
  if (!next && isConfirmed) return null;
  return (
    <p>
      {next ? (
        <>
          <KeepAndGo to={partAddress(locale, slug, next.part)}>
            {t('parts.next', { part: t(`sections.${next.part}`) })}
          </KeepAndGo>{' '}
          <State is={looks[next.condition]}>{t(`parts.is.${next.condition}`)}</State>
        </>
      ) : (
        <KeepAndGo to={links.ownFreshness(locale, slug)}>{t('parts.confirm')}</KeepAndGo>
      )}
    </p>
  );
}
