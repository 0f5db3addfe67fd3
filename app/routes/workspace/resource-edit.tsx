import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { longForm } from '~/components/use-long-form';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { deniedResource } from '~/features/library/resources/denied-resource.server';
import { ResourceForm } from '~/features/library/resources/components/resource-form';
import { StillHolds } from '~/features/library/review/components/still-holds';
import { WithdrawResource } from '~/features/library/resources/components/withdraw-resource';
import { widensSharing } from '~/features/library/resources/resources.schema';
import {
  getResourceForEditing,
  listResourceChoices,
} from '~/features/library/resources/editing.server';
import { confirmResource } from '~/features/library/review/review-resource.server';
import {
  updateResource,
  withdrawResource,
} from '~/features/library/resources/update-resource.server';
import { readResourceForm, takeInUpload } from '~/features/library/resources/resource-form.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { caseDataErrors, textsOf } from '~/platform/http/case-data-errors';
import { keepsTyped } from '~/platform/http/keeps-typed.server';

async function requireResource(request: Request, slug: string | undefined) {
  const actor = await requireActor(request);
  const resource = await getResourceForEditing(actor, slug ?? '');
  if (!resource) throw await deniedResource(actor, 'resource.share', slug ?? '');
  return { actor, resource };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const { actor, resource } = await requireResource(request, params['slug']);
  const title = translator(locale, 'sharing')('edit.title');
  const choices = await listResourceChoices(actor, locale);
  // The resource stays with the organization that shared it.
  return { page: { title, indexed: false }, resource, choices: { ...choices, organization: [] } };
}

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const locale = requireLocale(params);
  const { actor, resource } = await requireResource(request, params['slug']);
  const { slug } = resource;
  return takeInUpload(actor, request, async (body) => {
    if (body.get('confirm')) {
      if (!(await confirmResource(actor, slug))) throw new Response(null, { status: 404 });
      return redirect(`${links.editResource(locale, slug)}?saved=1`, 303);
    }
    if (body.get('withdraw')) {
      if (!(await withdrawResource(actor, slug))) throw new Response(null, { status: 404 });
      return redirect(links.ownResources(locale, { withdrawn: '1' }), 303);
    }
    const hasFile = resource.file !== null;
    const form = await readResourceForm(actor, body, { hasFile, locale });
    const { submission, received, refused } = form;
    if (submission.status !== 'success' || form.isOffered)
      return data({ result: form.result, received, refused }, { status: form.isAsked ? 200 : 400 });
    const texts = textsOf(submission.value, 'title', 'summary');
    const before = textsOf(resource.values, 'title', 'summary');
    const asked = caseDataErrors(submission.payload, texts, before);
    if (asked) {
      const result = submission.reply({ fieldErrors: asked });
      return data({ result, received }, { status: 400 });
    }
    if (widensSharing(resource.values.visibility, submission.value.visibility))
      await requireConfirmed(actor, body);
    const outcome = await updateResource(actor, slug, submission.value);
    switch (outcome.status) {
      case 'saved':
        return redirect(`${links.editResource(locale, slug)}?saved=1`, 303);
      case 'conflict': {
        const stored = outcome.current;
        return data({ result: submission.reply(), received, stored }, { status: 409 });
      }
      case 'invalid': {
        const result = submission.reply({ fieldErrors: outcome.errors });
        return data({ result, received }, { status: 400 });
      }
      case 'not-found':
        throw new Response(null, { status: 404 });
    }
  });
});

export const handle = longForm;

export const meta = pageMeta;

export default function ResourceEditPage() {
  const { resource, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation('sharing');
  return (
    <>
      <PageHead
        title={t('edit.title')}
        lead={<Link to={links.resource(useLocale(), resource.slug)}>{t('edit.view')}</Link>}
      >
        {search.has('saved') && !answer && <SavedNotice>{t('edit.saved')}</SavedNotice>}
      </PageHead>
      {resource.values.reviewOn && <StillHolds reviewOn={resource.values.reviewOn} />}
      <ResourceForm
        key={resource.values.version}
        values={resource.values}
        choices={choices}
        current={resource.file}
        answer={answer}
        submit={t('edit.submit')}
      />
      <WithdrawResource />
    </>
  );
}
