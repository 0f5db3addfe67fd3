import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SavedNotice } from '~/components/saved-notice';
import { previewField, previewReaders, type PreviewReader } from '../preview.schema';
import type { Profile } from '../../profile/public-profile.server';
import { WholeProfile } from '../../profile/components/whole-profile';

export interface Preview {
  as: PreviewReader;
  profile: Profile;
  /** the submitted fields, which are sent again with the next action */
  fields: readonly (readonly [name: string, value: string])[];
  now: Date;
}

/** The profile as others would see it once it is saved, with buttons to go on. Nothing is saved yet. */
export function ProfilePreview({ preview: { as, profile, fields, now } }: { preview: Preview }) {
  const { t } = useTranslation('preview');
  // i18n keys: preview:seen.*, preview:as.*
  return (
    <>
      <Form method="post" className="pt-6" aria-label={t('label')}>
        {fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <SavedNotice key={as}>{t(`seen.${as}`)}</SavedNotice>
        <p className="actions mt-4">
          <button className="button">{t('save')}</button>
          <button className="button button-quiet" name="back" value="1">
            {t('back')}
          </button>
        </p>
        <p className="actions mt-2">
          {previewReaders
            .filter((reader) => reader !== as)
            .map((reader) => (
              <button key={reader} className="link-button" name={previewField} value={reader}>
                {t(`as.${reader}`)}
              </button>
            ))}
        </p>
      </Form>
      <article>
        <WholeProfile profile={profile} now={now} />
      </article>
    </>
  );
}

/** Buttons of the profile form that open the preview. */
export function PreviewButtons() {
  const { t } = useTranslation('preview');
  return (
    <p className="actions mt-2">
      <span className="hint">{t('before')}</span>
      {previewReaders.map((reader) => (
        <button key={reader} className="link-button" name={previewField} value={reader}>
          {t(`as.${reader}`)}
        </button>
      ))}
    </p>
  );
}
