import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { TextArea } from '~/components/field';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { longestReason } from '../protection.schema';

/** One step, with a reason: no page between, no proof asked, since it must go fast. */
export function ShelterForm({
  organization,
  isNetwork,
  lastResult = null,
}: {
  organization: { slug: string; name: string };
  /** who looks at it administers the network, and stays signed in */
  isNetwork: boolean;
  lastResult?: SubmissionResult<string[]> | null;
}) {
  const { t } = useTranslation('protection');
  const { slug, name } = organization;
  const [form, fields] = useForm<{ reason: string }>({ id: 'shelter', lastResult });
  return (
    <section className="section" aria-labelledby="shelter-title">
      <h2 id="shelter-title">{t('shelter.title')}</h2>
      <div className="prose">
        <p>{t('shelter.text')}</p>
        <ul>
          <li>{t('shelter.hidden')}</li>
          <li>{t('shelter.sessions')}</li>
          {!isNetwork && <li>{t('shelter.signIn')}</li>}
          <li>{t('shelter.undo')}</li>
        </ul>
      </div>
      {/* Whoever was signed in may be no longer: the page after it is a new one. */}
      <Form
        method="post"
        action={links.ownSafety(useLocale(), slug)}
        reloadDocument
        className="form mt-4"
        {...getFormProps(form)}
      >
        <ErrorSummary form={form} title={t('shelter.refused')} />
        <TextArea
          field={fields.reason}
          label={t('shelter.reason')}
          hint={t('shelter.reasonHint', { most: longestReason })}
          maxLength={longestReason}
          rows={3}
        />
        <p className="actions">
          <button className="button button-danger" name="do" value="shelter">
            {t('shelter.submit', { name })}
          </button>
        </p>
      </Form>
    </section>
  );
}
