import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { CaseDataWarnings } from '~/components/case-data';
import { DeclineFields } from '~/components/decline-fields';
import { ErrorSummary } from '~/components/error-summary';
import { OwnName, useForeignLang } from '~/components/own-name';
import { Sentence, unfilled } from '~/components/sentence';
import { Submit } from '~/components/submit';
import { links } from '~/i18n/links';
import { isLocale } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { NameRequestView } from '../decide-name.server';
import { longestNameReason } from '../name-requests.schema';

/** A name that waits for approval: which organization wants it, and the forms to approve or decline it. */
export function NameRequest({
  request,
  now,
  lastResult,
}: {
  request: NameRequestView;
  now: Date;
  lastResult: SubmissionResult<string[]> | null;
}) {
  const { t } = useTranslation('nameRequests');
  const page = useLocale();
  const lang = useForeignLang();
  const { id, name, locale, organization, alike, isMixed, createdAt } = request;
  const [form, fields] = useForm<{ reason: string }>({ id: `name-${id}`, lastResult });
  return (
    <li>
      <h3 lang={lang(locale || organization.nameLocale)}>
        <bdi>{name}</bdi>
      </h3>
      <p className="where">
        <Sentence
          text={isLocale(locale) ? t('list.translated', unfilled) : t('list.own', unfilled)}
          parts={{
            language: isLocale(locale) && localeNameIn(page, locale),
            organization: (
              <Link to={links.organization(page, organization.slug)}>
                <OwnName of={organization} />
              </Link>
            ),
          }}
        />{' '}
        · <Ago date={createdAt} now={now} />
      </p>
      <p className="notice notice-warn">
        {alike.length > 0 && <>{t('list.alike')} </>}
        {alike.map((one, index) => (
          <span key={one.slug}>
            {index > 0 && ' · '}
            <Link to={links.adminOrganization(page, one.slug)}>
              <OwnName of={one} />
            </Link>
          </span>
        ))}
        {alike.length === 0 && (isMixed ? t('list.mixed') : t('list.unlisted'))}
      </p>
      <CaseDataWarnings result={lastResult}>
        <Form method="post" className="form mt-3" {...getFormProps(form)}>
          <ErrorSummary form={form} title={t('list.refused')} />
          <input type="hidden" name="id" value={id} />
          <Submit name="do" value="approve-name">
            {t('list.approve')}
          </Submit>
          <DeclineFields
            field={fields.reason}
            most={longestNameReason}
            value="decline-name"
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
