import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { ErrorSummary } from '~/components/error-summary';
import { TextArea } from '~/components/field';
import { useForeignLang } from '~/components/own-name';
import { DuplicateList } from '~/features/duplicates/components/duplicate-list';
import type { JoinRequestView } from '../decide-joining.server';
import { longestDecision } from '../joining.schema';

/** One organization that asks to join: what it says, what it may be already, and the two answers. */
export function JoinRequest({
  request,
  now,
  lastResult,
}: {
  request: JoinRequestView;
  now: Date;
  lastResult: SubmissionResult<string[]> | null;
}) {
  const { t } = useTranslation('joining');
  const lang = useForeignLang();
  const { id, name, nameLocale, acronym, website, country, about } = request;
  const [form, fields] = useForm<{ reason: string }>({ id: `decide-${id}`, lastResult });
  return (
    <li>
      <h2 lang={lang(nameLocale)}>{name}</h2>
      <p className="where">
        {[acronym, country, website].filter(Boolean).join(' · ')} ·{' '}
        <Ago date={request.createdAt} now={now} />
      </p>
      <p className="prose whitespace-pre-line mt-2">{about}</p>
      <p className="where">{t('list.from', { name: request.contactName, email: request.email })}</p>
      <DuplicateList duplicates={request.duplicates} />
      <Form method="post" className="form mt-3" {...getFormProps(form)}>
        <ErrorSummary form={form} title={t('list.refused')} />
        <input type="hidden" name="id" value={id} />
        <p className="actions">
          <button className="button" name="do" value="accept">
            {t('list.accept')}
          </button>
        </p>
        <details open={fields.reason.errors !== undefined}>
          <summary className="min-h-11 py-2">{t('list.decline')}</summary>
          <TextArea
            field={fields.reason}
            label={t('list.reason')}
            hint={t('list.reasonHint')}
            maxLength={longestDecision}
            rows={3}
          />
          <p className="actions mt-3">
            <button className="button button-danger" name="do" value="decline">
              {t('list.declineSubmit')}
            </button>
          </p>
        </details>
      </Form>
    </li>
  );
}
