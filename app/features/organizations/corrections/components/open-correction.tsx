import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { CaseDataWarnings } from '~/components/case-data';
import { DeclineFields } from '~/components/decline-fields';
import { ErrorSummary } from '~/components/error-summary';
import { TextArea } from '~/components/field';
import { Submit } from '~/components/submit';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { CorrectionList } from '../correction-list.server';
import { longestNote } from '../corrections.schema';

/** One unanswered correction: the current text, the proposed one, and the forms that answer it. */
export function OpenCorrection({
  correction,
  slug,
  now,
  lastResult,
}: {
  correction: CorrectionList['open'][number];
  slug: string;
  now: Date;
  lastResult: SubmissionResult<string[]> | null;
}) {
  const { t } = useTranslation('corrections');
  const locale = useLocale();
  const { id, fieldKey, current, proposed, note, createdAt, isWorded } = correction;
  const [form, fields] = useForm<{ value: string; reason: string }>({
    id: `answer-${id}`,
    lastResult,
    defaultValue: { value: proposed },
  });
  const lang = fieldKey.split('.')[1];
  return (
    <li>
      {/* i18n keys: corrections:fields.* */}
      <h2>{t(`fields.${fieldKey}`)}</h2>
      <p className="where">
        {correction.isPartner ? t('list.byPartner') : t('list.byVisitor')} ·{' '}
        <Ago date={createdAt} now={now} />
        {' · '}
        {correction.isTold ? t('list.told') : t('list.notTold')}
      </p>
      <dl className="facts mt-2">
        {isWorded && (
          <div>
            <dt>{t('list.now')}</dt>
            <dd lang={lang} className="whitespace-pre-line">
              {current || t('list.empty')}
            </dd>
          </div>
        )}
        {!isWorded && (
          <div>
            <dt>{t('list.asked')}</dt>
            <dd className="whitespace-pre-line">{proposed}</dd>
          </div>
        )}
        {note && (
          <div>
            <dt>{t('list.note')}</dt>
            <dd className="whitespace-pre-line">{note}</dd>
          </div>
        )}
      </dl>
      <CaseDataWarnings result={lastResult}>
        <Form method="post" className="form mt-3" {...getFormProps(form)}>
          <ErrorSummary form={form} title={t('list.refused')} />
          <input type="hidden" name="id" value={id} />
          {isWorded ? (
            <TextArea
              field={fields.value}
              label={t('list.value')}
              hint={t('list.valueHint')}
              {...(lang ? { lang } : {})}
            />
          ) : (
            <p>
              <Link
                className="inline-flex items-center min-h-11"
                to={links.editOrganization(locale, slug)}
              >
                {t('list.edit')}
              </Link>
            </p>
          )}
          <Submit name="do" value="accept">
            {isWorded ? t('list.accept') : t('list.done')}
          </Submit>
          <DeclineFields
            field={fields.reason}
            most={longestNote}
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
