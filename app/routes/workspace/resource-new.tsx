import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { ResourceForm } from '~/features/resources/components/resource-form';
import { listResourceChoices } from '~/features/resources/editing.server';
import { languageCode } from '~/features/resources/language-code.schema';
import { shareResource } from '~/features/resources/share-resource.server';
import { readResourceForm, takeInUpload } from '~/features/resources/resource-form.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { caseDataErrors, textsOf } from '~/platform/http/case-data-errors';

/** Whoever belongs to an organization shares in its name; to others the page does not exist. */
function requireSharer(request: Request) {
  return requirePermission(request, 'resource.share', 'somewhere');
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const choices = await listResourceChoices(await requireSharer(request), locale);
  const title = translator(locale, 'sharing')('new.title');
  return { page: { title, indexed: false }, choices };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await requireSharer(request);
  return takeInUpload(actor, request, async (body) => {
    const { submission, received } = await readResourceForm(actor, body, { hasFile: false });
    if (submission.status !== 'success')
      return data({ result: submission.reply(), received }, { status: 400 });
    const texts = textsOf(submission.value, 'title', 'summary');
    const asked = caseDataErrors(submission.payload, texts);
    if (asked) {
      const result = submission.reply({ fieldErrors: asked });
      return data({ result, received }, { status: 400 });
    }
    const outcome = await shareResource(actor, submission.value);
    if (outcome.status === 'not-found') throw new Response(null, { status: 404 });
    if (outcome.status === 'invalid') {
      const result = submission.reply({ fieldErrors: outcome.errors });
      return data({ result, received }, { status: 400 });
    }
    return redirect(links.ownResources(locale, { saved: outcome.slug }), 303);
  });
}

export const meta = pageMeta;

export default function ResourceNewPage() {
  const { choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('sharing');
  return (
    <>
      <div className="hero">
        <h1>{t('new.title')}</h1>
        <p className="lead">{t('new.lead')}</p>
      </div>
      <ResourceForm
        values={{ language: [languageCode(useLocale())] }}
        choices={choices}
        current={null}
        answer={answer}
        submit={t('new.submit')}
      />
    </>
  );
}
