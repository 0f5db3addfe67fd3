import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { longForm } from '~/components/use-long-form';
import { alertForm, listAlertChoices } from '~/features/alerts/alert-choices.server';
import { alertSchema } from '~/features/alerts/alerts.schema';
import { AlertForm } from '~/features/alerts/components/alert-form';
import { mayUpdate, publishAlert } from '~/features/alerts/publish-alert.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'alert.publish', 'somewhere');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const choices = await listAlertChoices(actor, locale);
  const values = await alertForm(actor, slug, choices, locale);
  if (!values) throw denied(actor, 'alert.publish', slug);
  const as = choices.as.filter(({ value }) => value === values.as);
  const title = translator(locale, 'alerts')('write.updateTitle');
  return { page: { title, indexed: false }, slug, choices: { ...choices, as }, values };
}

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requirePermission(request, 'alert.publish', 'somewhere');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const form = await readForm(request, { mostFields: 200 });
  return once(request, form, { actor }, async () => {
    if (!(await mayUpdate(actor, slug))) throw denied(actor, 'alert.publish', slug);
    const submission = parseSubmission(form, alertSchema);
    const answer = (result: ReturnType<typeof submission.reply>) => data(result, { status: 400 });
    if (submission.status !== 'success') return answer(submission.reply());
    const { title, text } = submission.value;
    const asked = caseDataErrors(submission.payload, { title, text });
    if (asked) return answer(submission.reply({ fieldErrors: asked }));
    const outcome = await publishAlert(actor, submission.value, slug, locale);
    if (outcome.status === 'not-found') throw denied(actor, 'alert.publish', slug);
    if (outcome.status === 'invalid')
      return answer(submission.reply({ fieldErrors: outcome.errors }));
    return redirect(links.alert(locale, outcome.slug, { done: 'published' }), 303);
  });
});

export const handle = longForm;
export const meta = pageMeta;

export default function AlertUpdatePage() {
  const { slug, choices, values } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation('alerts');
  return (
    <>
      <PageHead
        crumb={<Link to={links.alert(useLocale(), slug)}>{t('kind')}</Link>}
        title={t('write.updateTitle')}
        lead={t('write.updateLead')}
      />
      <AlertForm values={values} choices={choices} result={result ?? null} isUpdate />
    </>
  );
}
