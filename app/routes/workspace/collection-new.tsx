import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { collectionSchema, ofNetwork } from '~/features/library/collections/collections.schema';
import { CollectionForm } from '~/features/library/collections/components/collection-form';
import { createCollection } from '~/features/library/collections/save-collection.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { denied } from '~/platform/auth/denied.server';
import { requireActor } from '~/platform/auth/guard.server';
import { organizationChoices } from '~/platform/auth/organization-choices';
import { can, canSomewhere } from '~/platform/auth/permissions';
import { caseDataErrors, textsOf } from '~/platform/http/case-data-errors';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireCurator(request: Request) {
  const actor = await requireActor(request);
  const mayNetwork = can(actor, 'collection.curate-network');
  if (!mayNetwork && !canSomewhere(actor, 'collection.curate'))
    throw denied(actor, 'collection.curate');
  return { actor, mayNetwork };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const { actor, mayNetwork } = await requireCurator(request);
  const t = translator(locale, 'collections');
  return {
    page: { title: t('new.title'), indexed: false },
    owners: [
      ...(mayNetwork ? [{ value: ofNetwork, name: t('secretariat') }] : []),
      ...organizationChoices(actor, locale),
    ],
    isOfNetwork: mayNetwork && actor.memberships.length === 0,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const { actor } = await requireCurator(request);
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, collectionSchema);
    if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
    const texts = textsOf(submission.value, 'title', 'description');
    const asked = caseDataErrors(submission.payload, texts);
    if (asked) return data(submission.reply({ fieldErrors: asked }), { status: 400 });
    const outcome = await createCollection(actor, submission.value);
    if (outcome.status === 'invalid')
      return data(submission.reply({ fieldErrors: outcome.errors }), { status: 400 });
    if (outcome.status !== 'saved') throw new Response(null, { status: 404 });
    return redirect(links.editCollection(locale, outcome.slug, { saved: '1' }), 303);
  });
}

export const meta = pageMeta;

export default function CollectionNewPage() {
  const { owners, isOfNetwork } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('collections');
  return (
    <>
      <PageHead title={t('new.title')} lead={t('new.lead')} />
      <CollectionForm
        values={{}}
        owners={owners}
        result={answer ?? null}
        isOfNetwork={isOfNetwork}
        submit={t('new.submit')}
      />
    </>
  );
}
