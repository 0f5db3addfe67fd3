import { isolated } from '~/i18n/isolated';
import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { CaseDataWarnings } from '~/components/case-data';
import { DeclineFields } from '~/components/decline-fields';
import { ErrorSummary } from '~/components/error-summary';
import { useForeignLang } from '~/components/own-name';
import { Submit } from '~/components/submit';
import { AnotherOrganization } from '../../merge/components/another-organization';
import { DuplicateList } from '../../merge/components/duplicate-list';
import type { JoinRequestView } from '../decide-joining.server';
import { longestDecision } from '../joining.schema';

/**
 * One request to join: its contents, possible duplicates among the organizations, and the forms to accept or decline.
 */
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
      <h2 lang={lang(nameLocale)}>
        <bdi>{name}</bdi>
      </h2>
      <p className="where">
        {[acronym, country, website].filter(Boolean).map(isolated).join(' · ')} ·{' '}
        <Ago date={request.createdAt} now={now} />
      </p>
      <p className="prose whitespace-pre-line mt-2">{about}</p>
      <p className="where">{t('list.from', { name: request.contactName, email: request.email })}</p>
      <DuplicateList duplicates={request.duplicates} />
      <CaseDataWarnings result={lastResult}>
        <Form method="post" className="form mt-3" {...getFormProps(form)}>
          <ErrorSummary form={form} title={t('list.refused')} />
          <input type="hidden" name="id" value={id} />
          {request.isAlike && <AnotherOrganization />}
          <Submit name="do" value="accept">
            {t('list.accept')}
          </Submit>
          <DeclineFields
            field={fields.reason}
            most={longestDecision}
            texts={{
              open: t('list.decline'),
              reason: t('list.reason'),
              hint: t('list.reasonHint'),
              submit: t('list.declineSubmit'),
            }}
          />
        </Form>
      </CaseDataWarnings>
    </li>
  );
}
