import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { TextField } from '~/components/field';
import { Submit } from '~/components/submit';
import type { Continuity } from '../../handover/continuity.server';

/** Changes an organization's name and slug. */
export function RenameForm({
  continuity,
  lastResult,
}: {
  continuity: Continuity;
  lastResult: SubmissionResult<string[]> | null;
}) {
  const { t } = useTranslation('handover');
  const { name, slug, nameLocale } = continuity.organization;
  const [form, fields] = useForm<{ ownName: string; slug: string }>({
    id: 'rename',
    lastResult,
    defaultValue: { ownName: name, slug },
  });
  return (
    <section className="section" aria-labelledby="rename-title">
      <h2 id="rename-title">{t('rename.title')}</h2>
      <p>{t('rename.text')}</p>
      <Form method="post" className="form mt-4" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <TextField field={fields.ownName} label={t('rename.name')} lang={nameLocale} />
        <TextField field={fields.slug} label={t('rename.slug')} hint={t('rename.slugHint')} />
        <Submit name="do" value="rename" look="quiet">
          {t('rename.submit')}
        </Submit>
      </Form>
    </section>
  );
}
