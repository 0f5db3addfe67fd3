import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { longForm } from '~/components/use-long-form';
import { alertForm, listAlertChoices } from '~/features/alerts/alert-choices.server';
import { alertSchema } from '~/features/alerts/alerts.schema';
import { AlertForm } from '~/features/alerts/components/alert-form';
import { publishAlert } from '~/features/alerts/publish-alert.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'alert.publish', 'somewhere');
  const locale = requireLocale(params);
  const choices = await listAlertChoices(actor, locale);
  const values = (await alertForm(actor, null, choices, locale)) ?? {};
  const title = translator(locale, 'alerts')('write.title');
  return { page: { title, indexed: false }, choices, values };
}

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requirePermission(request, 'alert.publish', 'somewhere');
  const locale = requireLocale(params);
  const form = await readForm(request, { mostFields: 200 });
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, alertSchema);
    const answer = (result: ReturnType<typeof submission.reply>) => data(result, { status: 400 });
    if (submission.status !== 'success') return answer(submission.reply());
    const { title, text } = submission.value;
    const asked = caseDataErrors(submission.payload, { title, text });
    if (asked) return answer(submission.reply({ fieldErrors: asked }));
    const outcome = await publishAlert(actor, submission.value, null, locale);
    if (outcome.status !== 'published')
      return answer(
        submission.reply({ fieldErrors: outcome.status === 'invalid' ? outcome.errors : {} }),
      );
    return redirect(links.alert(locale, outcome.slug, { done: 'published' }), 303);
  });
});

export const handle = longForm;
export const meta = pageMeta;

export default function AlertNewPage() {
  const { choices, values } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation('alerts');
  return (
    <>
      <PageHead
        crumb={<Link to={links.alerts(useLocale())}>{t('list.title')}</Link>}
        title={t('write.title')}
        lead={t('write.lead')}
      />
      <AlertForm values={values} choices={choices} result={result ?? null} isUpdate={false} />
    </>
  );
}
