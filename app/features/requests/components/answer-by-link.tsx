import type { SubmissionResult } from '@conform-to/react';
import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { TextArea } from '~/components/field';
import { useForeignLang } from '~/components/own-name';
import { PageHead } from '~/components/page-head';
import { PlainText } from '~/components/plain-text';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { AnswerLinkView } from '../answer-link.server';
import { limits } from '../requests.schema';

/** The page of a letter's link: the question, and the form for one answer. */
export function AnswerByLink({
  view,
  result,
}: {
  view: AnswerLinkView;
  result: SubmissionResult | null;
}) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  const lang = useForeignLang();
  const { text, asker, own, dueAt, slug, state } = view;
  return (
    <>
      <PageHead
        title={state === 'answered' ? t('link.answered') : t('link.title')}
        lead={t('link.lead', {
          asker: asker?.name ?? t('throughSecretariat'),
          organization: own.name,
        })}
      />
      {text && (
        <article className="post" lang={lang(text.locale)}>
          <h2>{text.subject}</h2>
          <PlainText text={text.body} />
        </article>
      )}
      {state === 'open' && (
        <>
          {dueAt && <p className="hint">{t('state.until', { date: exactDate(locale, dueAt) })}</p>}
          <LinkForm result={result} />
        </>
      )}
      {state === 'closed' && <p className="notice">{t('link.closed')}</p>}
      <p>
        <Link className="inline-flex min-h-11 items-center" to={links.request(locale, slug)}>
          {t('link.page')}
        </Link>
      </p>
    </>
  );
}

function LinkForm({ result }: { result: SubmissionResult | null }) {
  const { t } = useTranslation('requests');
  const [form, fields] = useForm<{ text: string }>({ id: 'answer', lastResult: result });
  return (
    <Form method="post" className="form max-w-3xl" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <CaseDataWarnings result={result}>
        <TextArea
          field={fields.text}
          label={t('answer.label')}
          hint={t('answer.hint')}
          maxLength={limits.body}
          rows={8}
        />
      </CaseDataWarnings>
      <p className="actions">
        <button className="button">{t('answer.submit')}</button>
      </p>
    </Form>
  );
}
