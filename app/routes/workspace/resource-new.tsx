import type { SubmissionResult } from '@conform-to/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { longForm } from '~/components/use-long-form';
import {
  ResourceForm,
  type ResourceFormProps,
} from '~/features/library/resources/components/resource-form';
import { listResourceChoices } from '~/features/library/resources/editing.server';
import { languageCode } from '~/i18n/language-codes';
import { shareResource } from '~/features/library/resources/share-resource.server';
import { findUpload } from '~/features/library/files/uploads.server';
import type { ReceivedView } from '~/features/library/files/received';
import { listOthersWaiting, receivedView } from '~/features/library/files/received-view.server';
import { readResourceForm, takeInUpload } from '~/features/library/resources/resource-form.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { caseDataErrors, textsOf } from '~/platform/http/case-data-errors';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { once } from '~/platform/http/once.server';

/** People of an organization share in its name; for everybody else the page does not exist. */
function requireSharer(request: Request) {
  return requirePermission(request, 'resource.share', 'somewhere');
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await requireSharer(request);
  const choices = await listResourceChoices(actor, locale);
  const title = translator(locale, 'sharing')('new.title');
  const reference = new URL(request.url).searchParams.get('file') ?? undefined;
  const upload = await findUpload(actor, reference);
  const received = upload && (await receivedView(actor, upload, locale));
  const waiting = await listOthersWaiting(actor, upload?.id);
  return { page: { title, indexed: false }, choices, received, waiting };
}

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const locale = requireLocale(params);
  const actor = await requireSharer(request);
  return takeInUpload(actor, request, (body) =>
    once(request, body, { actor }, async () => {
      const form = await readResourceForm(actor, body, { hasFile: false, locale });
      const { submission, received, refused } = form;
      const again = (result: SubmissionResult, status = 400) =>
        data({ result, received, refused }, { status });
      if (submission.status !== 'success' || form.isOffered)
        return again(form.result, form.isAsked ? 200 : 400);
      const texts = textsOf(submission.value, 'title', 'summary');
      const asked = caseDataErrors(submission.payload, texts);
      if (asked) return again(submission.reply({ fieldErrors: asked }));
      const outcome = await shareResource(actor, submission.value);
      if (outcome.status === 'not-found') throw new Response(null, { status: 404 });
      if (outcome.status === 'invalid')
        return again(submission.reply({ fieldErrors: outcome.errors }));
      return redirect(links.ownResources(locale, { saved: outcome.slug }), 303);
    }),
  );
});

export const handle = longForm;

export const meta = pageMeta;

export default function ResourceNewPage() {
  const { choices, received, waiting } = useLoaderData<typeof loader>();
  const begun = languageCode(useLocale());
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('sharing');
  return (
    <>
      <PageHead title={t('new.title')} lead={t('new.lead')} help="share" />
      <ResourceForm
        key={received?.id}
        values={received ? valuesFrom(received, begun) : { language: [begun] }}
        received={received}
        waiting={waiting}
        choices={choices}
        current={null}
        answer={answer}
        submit={t('new.submit')}
      />
    </>
  );
}

/** Initial form values from the file's own metadata. */
function valuesFrom({ id, offered }: ReceivedView, begun: string): ResourceFormProps['values'] {
  return {
    upload: id,
    title: { [offered.locale]: offered.title },
    language: [offered.language || begun],
    type: offered.type,
    year: Number(offered.year) || undefined,
  };
}
