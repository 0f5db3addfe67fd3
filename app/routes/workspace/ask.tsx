import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { listAskChoices } from '~/features/requests/ask-choices.server';
import { askNetwork } from '~/features/requests/ask-request.server';
import { AskForm } from '~/features/requests/components/ask-form';
import { filledIn } from '~/features/requests/filled-in';
import { previewAsk } from '~/features/requests/preview-ask.server';
import { askSchema, tellSchema } from '~/features/requests/requests.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'request.ask', 'somewhere');
  const locale = requireLocale(params);
  const t = translator(locale, 'requests');
  const title = t('ask.pageTitle');
  const choices = await listAskChoices(actor, locale);
  const values = filledIn(new URL(request.url).searchParams, choices, t);
  return { page: { title, indexed: false }, choices, values };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'request.ask', 'somewhere');
  const locale = requireLocale(params);
  const form = await readForm(request, { mostFields: 300 });
  return once(request, form, { actor }, async () => {
    const tell = tellSchema.safeParse({ tell: form.getAll('tell'), add: form.getAll('add') });
    const isSent = form.get('step') === 'send';
    for (const name of ['tell', 'add', 'step']) form.delete(name);
    const submission = parseSubmission(form, askSchema);
    if (submission.status !== 'success' || !tell.success)
      return data({ result: submission.reply(), preview: null }, { status: 400 });
    const { title, need } = submission.value;
    const asked = caseDataErrors(submission.payload, { title, need });
    if (asked)
      return data(
        { result: submission.reply({ fieldErrors: asked }), preview: null },
        { status: 400 },
      );
    if (!isSent) {
      const preview = await previewAsk(actor, submission.value, locale);
      return data({ result: submission.reply(), preview });
    }
    const outcome = await askNetwork(actor, submission.value, tell.data, locale);
    if (outcome.status === 'invalid') {
      const result = submission.reply({ fieldErrors: outcome.errors });
      return data({ result, preview: null }, { status: 400 });
    }
    return redirect(links.request(locale, outcome.slug, { done: 'asked' }), 303);
  });
}

export const meta = pageMeta;
export { threadStyles as links } from '~/components/styles';

export default function AskPage() {
  const { choices, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('requests');
  return (
    <>
      <PageHead
        crumb={<Link to={links.requestList(useLocale())}>{t('list.title')}</Link>}
        title={t('ask.pageTitle')}
        lead={t('ask.lead')}
      />
      <AskForm
        values={values}
        choices={choices}
        result={answer?.result ?? null}
        preview={answer?.preview ?? null}
      />
    </>
  );
}
